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
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.Row;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** The list of customers: a page by an index, what the customers of a page owe, and how many there are. */
@Dependent
public class CustomerLists {
    private final TenantSql sql;

    @Inject
    public CustomerLists(TenantSql sql) {
        this.sql = sql;
    }

    /** The page after a key, or the first one. */
    public Page<CustomerLine> page(CustomerFilter filter, CustomerOrder order, @Nullable String cursor, int limit) {
        Keyset keyset = keyset(order, cursor);
        ConstantText text = ConstantText.of("select c.id, c.name, c.legal_name, c.email, c.town, c.country_code,"
                        + " coalesce((select t.value from customer_tax_id t where t.customer_id = c.id"
                        + " order by t.position limit 1), '') as tax_id,"
                        + " c.archived_at is not null as archived, c.created_at, c.version,")
                .append(keyset.columns())
                .append("from customer c where");
        restrict(text, filter);
        return keyset.page(sql, CustomerLists::line, text, limit);
    }

    private static Keyset keyset(CustomerOrder order, @Nullable String cursor) {
        return switch (order.by()) {
            case NAME -> Keyset.of(order.pageOrder(), cursor, "c.name collate shared.people", "c.id");
            case ADDED -> Keyset.of(order.pageOrder(), cursor, "c.id", "c.id");
        };
    }

    /** How many rows a list has, counted up to {@code most + 1}. */
    public int count(CustomerFilter filter, int most) {
        ConstantText text = ConstantText.of("select count(*) as number from (select 1 from customer c where");
        restrict(text, filter);
        text.append("limit ?) counted", most + 1);
        return sql.row(row -> (int) row.number("number"), text).orElse(0);
    }

    /** What these customers owe in each currency, in one question; those who owe nothing are missing. */
    public Map<UUID, List<Money>> open(Collection<UUID> customers) {
        Map<UUID, List<Money>> open = new LinkedHashMap<>();
        if (customers.isEmpty()) {
            return open;
        }
        sql.rows(
                row -> open.computeIfAbsent(row.uuid("customer_id"), id -> new ArrayList<>())
                        .add(Money.of(row.decimal("open"), CurrencyUnit.of(row.text("currency_code")))),
                "select customer_id, currency_code, sum(open_amount) as open from document_standing"
                        + " where customer_id = any(?) and open_amount > 0"
                        + " group by customer_id, currency_code order by customer_id, currency_code",
                customers);
        return open;
    }

    private static void restrict(ConstantText text, CustomerFilter filter) {
        switch (filter.tab()) {
            case CURRENT -> text.append("c.archived_at is null");
            case OWING ->
                text.append("exists (select 1 from document_standing s"
                        + " where s.customer_id = c.id and s.open_amount > 0)");
            case ARCHIVED -> text.append("c.archived_at is not null");
        }
        for (SearchWords.Word word : SearchWords.of(filter.typed()).words()) {
            text.append("and c.search like shared.pattern(?)", word.text());
        }
    }

    private static CustomerLine line(Row row) throws SQLException {
        return new CustomerLine(
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
