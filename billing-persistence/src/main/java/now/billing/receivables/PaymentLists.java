package now.billing.receivables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.parties.PartyGroup;
import now.billing.payments.PaymentMethod;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder.Values;
import now.billing.storage.Row;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;

/** The list of payments: a page by an index, what is left of each, how many there are and what they add up to. */
@Dependent
public class PaymentLists {
    private final TenantSql sql;

    @Inject
    public PaymentLists(TenantSql sql) {
        this.sql = sql;
    }

    /** A page of payments. */
    public Page<PaymentRow> page(ListQuery<PaymentTab, PaymentSort> query) {
        Keyset keyset = keyset(query);
        ConstantText rows =
                ConstantText.of("select p.*,").append(keyset.columns()).append("from payment p where");
        ConstantText text = ConstantText.of(
                        "select p.id, p.customer_id, c.name as customer_name, p.received_on, p.method, p.reference,"
                                + " p.amount, p.currency_code,"
                                + " coalesce((select sum(a.amount) from allocation a where a.payment_id = p.id), 0)"
                                + " as allocated,"
                                + " coalesce((select sum(f.amount) from refund f where f.payment_id = p.id), 0)"
                                + " as refunded,"
                                + " exists (select 1 from payment_reversal r where r.payment_id = p.id) as reversed,"
                                + " (select i.number from issued_record i where i.document_kind = 'RECEIPT'"
                                + " and i.document_id = p.id) as receipt_number, p.created_at, p.sort_key, p.sort_id"
                                + " from (")
                .append(keyset.rows(restrict(rows, query), query.limit()))
                .append(") p join party c on c.id = p.customer_id");
        return keyset.read(sql, PaymentLists::row, keyset.ordered(text), query.limit());
    }

    private static Keyset keyset(ListQuery<PaymentTab, PaymentSort> query) {
        return switch (query.sort()) {
            case RECEIVED -> Keyset.of("payments", query, Values.DATE, "p.received_on", "p.id");
            case AMOUNT -> Keyset.of("payments", query, Values.NUMBER, "p.amount", "p.id");
        };
    }

    /** How many rows a list has, counted up to {@code most + 1}. */
    public int count(ListQuery<PaymentTab, PaymentSort> query, int most) {
        return sql.count(restrict(ConstantText.of("select 1 from payment p where"), query), most);
    }

    /** Sums of a list for each currency; what was taken back counts only in a list of what was taken back. */
    public List<Money> sums(ListQuery<PaymentTab, PaymentSort> query) {
        ConstantText text = ConstantText.of("select p.currency_code, sum(p.amount) as total from payment p where");
        restrict(text, query);
        if (query.tab() != PaymentTab.REVERSED) {
            text.append("and not exists (select 1 from payment_reversal r where r.payment_id = p.id)");
        }
        text.append("group by p.currency_code order by count(*) desc, p.currency_code");
        return sql.rows(row -> Money.of(row.decimal("total"), CurrencyUnit.of(row.text("currency_code"))), text);
    }

    private ConstantText restrict(ConstantText text, ListQuery<PaymentTab, PaymentSort> query) {
        switch (query.tab()) {
            case ALL -> text.append("true");
            case ON_ACCOUNT ->
                text.append("p.amount > coalesce((select sum(a.amount) from allocation a"
                        + " where a.payment_id = p.id), 0)"
                        + " + coalesce((select sum(f.amount) from refund f where f.payment_id = p.id), 0)"
                        + " and not exists (select 1 from payment_reversal r where r.payment_id = p.id)");
            case REVERSED -> text.append("exists (select 1 from payment_reversal r where r.payment_id = p.id)");
        }
        for (SearchWords.Word word : SearchWords.of(query.search()).words()) {
            text.append(
                    "and p.id in (select id from payment where search like shared.pattern(?)"
                            + " union all select id from payment where amount = any(cast(? as numeric[]))"
                            + " union all select document_id from issued_record where document_kind = 'RECEIPT'"
                            + " and lower(number) like shared.pattern(?)"
                            + " union all select id from payment where customer_id in"
                            + " (select id from party where search like shared.pattern(?)))",
                    word.text(),
                    word.amounts(),
                    word.text(),
                    word.text());
        }
        ListFilter filter = query.filter();
        UUID party = filter.partyId();
        if (party != null) {
            PartyGroup.of(sql, party).restrict(text, "p.customer_id");
        }
        if (filter.from() != null) {
            text.append("and p.received_on >= ?", filter.from());
        }
        if (filter.to() != null) {
            text.append("and p.received_on <= ?", filter.to());
        }
        if (filter.currency() != null) {
            text.append("and p.currency_code = ?", filter.currency());
        }
        return text;
    }

    private static PaymentRow row(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text("currency_code"));
        return new PaymentRow(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.text("customer_name"),
                row.date("received_on"),
                row.word("method", PaymentMethod.class),
                row.text("reference"),
                Money.of(row.decimal("amount"), currency),
                Money.of(row.decimal("allocated"), currency),
                Money.of(row.decimal("refunded"), currency),
                row.flag("reversed"),
                row.optionalText("receipt_number").orElse(null),
                row.instant("created_at"));
    }
}
