package now.billing.receivables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder.Values;
import now.billing.storage.Row;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;

/** The lists of customers and suppliers: a page by an index, what is open with those of a page, how many there are. */
@Dependent
public class PartyLists {
    private final TenantSql sql;

    @Inject
    public PartyLists(TenantSql sql) {
        this.sql = sql;
    }

    /** A page of the parties of a role. */
    public Page<PartyLine> page(PartyRole role, ListQuery<PartyTab, PartySort> query) {
        Keyset keyset = keyset(query);
        ConstantText text = ConstantText.of("select c.id, c.name, c.legal_name, c.email, c.town, c.country_code,"
                        + " coalesce((select t.value from party_tax_id t where t.party_id = c.id"
                        + " order by t.position limit 1), '') as tax_id,"
                        + " c.archived_at is not null as archived, c.created_at, c.version,")
                .append(keyset.columns())
                .append("from party c where");
        return keyset.page(sql, PartyLists::line, restrict(text, role, query), query.limit());
    }

    private static Keyset keyset(ListQuery<PartyTab, PartySort> query) {
        return switch (query.sort()) {
            case NAME -> Keyset.of("parties", query, Values.TEXT, "c.name collate shared.people", "c.id");
            case ADDED -> Keyset.of("parties", query, Values.ID, "c.id", "c.id");
        };
    }

    /** How many rows a list has, counted up to {@code most + 1}. */
    public int count(PartyRole role, ListQuery<PartyTab, PartySort> query, int most) {
        return sql.count(restrict(ConstantText.of("select 1 from party c where"), role, query), most);
    }

    /** What is open with these parties in each currency, in one question; those with nothing open are missing. */
    public Map<UUID, List<Money>> open(Collection<UUID> parties) {
        Map<UUID, List<Money>> open = new LinkedHashMap<>();
        if (parties.isEmpty()) {
            return open;
        }
        sql.rows(
                row -> open.computeIfAbsent(row.uuid("customer_id"), id -> new ArrayList<>())
                        .add(Money.of(row.decimal("open"), CurrencyUnit.of(row.text("currency_code")))),
                "select customer_id, currency_code, sum(open_amount) as open from document_standing"
                        + " where customer_id = any(?) and open_amount > 0 and cancelled_at is null"
                        + " group by customer_id, currency_code order by customer_id, currency_code",
                parties);
        return open;
    }

    private static ConstantText restrict(ConstantText text, PartyRole role, ListQuery<PartyTab, PartySort> query) {
        text.append("c.role = ?", role);
        switch (query.tab()) {
            case CURRENT -> text.append("and c.archived_at is null");
            case OWING ->
                text.append("and exists (select 1 from document_standing s"
                        + " where s.customer_id = c.id and s.open_amount > 0 and s.cancelled_at is null)");
            case ARCHIVED -> text.append("and c.archived_at is not null");
        }
        for (SearchWords.Word word : SearchWords.of(query.search()).words()) {
            text.append("and c.search like shared.pattern(?)", word.text());
        }
        return text;
    }

    private static PartyLine line(Row row) throws SQLException {
        return new PartyLine(
                row.uuid("id"),
                row.text("name"),
                row.text("legal_name"),
                row.text("email"),
                row.text("town"),
                row.text("country_code"),
                row.text("tax_id"),
                row.flag("archived"),
                row.instant("created_at"),
                row.number("version"));
    }
}
