package now.billing.documents.register;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import now.billing.documents.register.OverviewFilter.Tab;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.ConstantText;
import now.billing.storage.Page;
import now.billing.storage.PageKey;
import now.billing.storage.Row;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/**
 * The lists over all documents. A page is found by an index on its sort column and costs the same with a thousand
 * rows and
 * with a hundred thousand; counts and sums are asked for separately.
 */
@Dependent
public class DocumentOverviews {
    private static final String COLUMNS =
            "select document_kind, document_id, state, number, customer_id, customer_name,"
                    + " issue_on, due_on, currency_code, total_net, total_tax, total_gross,"
                    + " total_payable, allocated, paid_on,"
                    + " sent_at, viewed_at, cancelled_at, created_at, version";

    private final TenantSql sql;

    @Inject
    public DocumentOverviews(TenantSql sql) {
        this.sql = sql;
    }

    /** The page after a key, or the first one. */
    public Page<OverviewRow> page(OverviewFilter filter, OverviewOrder order, @Nullable PageKey after, int limit) {
        ConstantText text = ConstantText.of(COLUMNS);
        sorted(text, order, filter, after);
        text.append("limit ?", limit + 1);
        Page<Keyed> page = Page.cut(
                sql.rows(row -> new Keyed(row(row), row.text("sort_key")), text),
                limit,
                keyed -> new PageKey(keyed.key, keyed.row.ref().id()));
        return page.map(keyed -> keyed.row);
    }

    /** How many rows a list has, counted up to {@code most + 1}: beyond that nobody needs the number. */
    public int count(OverviewFilter filter, int most) {
        ConstantText text = ConstantText.of("select count(*) as number from (select 1 from document_overview where");
        restrict(text, filter);
        text.append("limit ?) counted", most + 1);
        return sql.row(row -> (int) row.number("number"), text).orElse(0);
    }

    /** Sums of a list for each currency. */
    public List<OverviewSum> sums(OverviewFilter filter) {
        ConstantText text = ConstantText.of("select currency_code, count(*) as number, sum(total_payable) as total,"
                + " coalesce(sum(open_amount) filter (where open_amount > 0), 0) as open from document_overview where");
        restrict(text, filter);
        text.append("group by currency_code order by count(*) desc, currency_code");
        return sql.rows(
                row -> {
                    CurrencyUnit currency = CurrencyUnit.of(row.text("currency_code"));
                    return new OverviewSum(
                            row.number("number"),
                            Money.of(row.decimal("total"), currency),
                            Money.of(row.decimal("open"), currency));
                },
                text);
    }

    private static void sorted(ConstantText text, OverviewOrder order, OverviewFilter filter, @Nullable PageKey after) {
        switch (order.by()) {
            case CREATED -> sorted(text, new Sorting(order.descending(), filter, after), "document_id", "uuid");
            case NUMBER ->
                sorted(
                        text,
                        new Sorting(order.descending(), filter, after),
                        "coalesce(number, '') collate shared.people",
                        "text");
            case CUSTOMER ->
                sorted(
                        text,
                        new Sorting(order.descending(), filter, after),
                        "customer_name collate shared.people",
                        "text");
            case ISSUED -> sorted(text, new Sorting(order.descending(), filter, after), "listed_on", "date");
            case DUE -> {
                // The short index over what is open: it also knows the few that are left where nearly all is paid.
                if (filter.tab() == Tab.OPEN || filter.tab() == Tab.OVERDUE) {
                    sorted(text, new Sorting(order.descending(), filter, after), "owed_key", "date");
                } else {
                    sorted(text, new Sorting(order.descending(), filter, after), "due_key", "date");
                }
            }
            case TOTAL -> sorted(text, new Sorting(order.descending(), filter, after), "total_payable", "numeric");
        }
    }

    /** Column and type are constants of this class; the values are bound. */
    private static void sorted(
            ConstantText text, Sorting sorting, @CompileTimeConstant String column, @CompileTimeConstant String type) {
        text.append(", cast(").append(column).append("as text) as sort_key from document_overview where");
        restrict(text, sorting.filter);
        PageKey after = sorting.after;
        if (after != null) {
            text.append("and (").append(column).append(", document_id)");
            text.append(sorting.descending ? "<" : ">");
            text.append("(cast(? as", after.value()).append(type).append("), ?)", after.id());
            // Says nothing new, but bounds the index also where the id comes from another table than the column.
            text.append("and").append(column).append(sorting.descending ? "<=" : ">=");
            text.append("cast(? as", after.value()).append(type).append(")");
        }
        text.append("order by").append(column).append(sorting.descending ? "desc, document_id desc" : ", document_id");
    }

    private static void restrict(ConstantText text, OverviewFilter filter) {
        text.append("document_kind = ?", filter.kind());
        restrict(text, filter.tab(), filter);
        if (filter.customerId() != null) {
            text.append("and customer_id = ?", filter.customerId());
        }
        if (filter.listedFrom() != null) {
            text.append("and listed_on >= ?", filter.listedFrom());
        }
        if (filter.listedTo() != null) {
            text.append("and listed_on <= ?", filter.listedTo());
        }
        if (filter.currency() != null) {
            text.append("and currency_code = ?", filter.currency());
        }
        for (SearchWords.Word word : SearchWords.of(filter.typed()).words()) {
            text.append(
                    "and document_id in (select id from document where search like shared.pattern(?)"
                            + " union all select id from document where total_payable = any(cast(? as numeric[]))"
                            + " union all select id from document where customer_id in"
                            + " (select id from customer where search like shared.pattern(?)))",
                    word.text(),
                    word.amounts(),
                    word.text());
        }
    }

    private static void restrict(ConstantText text, Tab tab, OverviewFilter filter) {
        switch (tab) {
            case ALL -> text.append("and true");
            case DRAFT -> text.append("and state = 'DRAFT'");
            case OPEN -> text.append("and open_amount > 0");
            case OVERDUE -> text.append("and open_amount > 0 and owed_key < ?", filter.today());
            case PAID ->
                text.append("and state = 'ISSUED' and open_amount <= 0 and (open_amount = 0 or total_payable >= 0)");
            case CREDIT -> text.append("and open_amount < 0 and total_payable < 0");
        }
    }

    private static OverviewRow row(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text("currency_code"));
        return new OverviewRow(
                DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                row.text("state").equals("DRAFT"),
                row.optionalText("number").orElse(""),
                row.optionalUuid("customer_id").orElse(null),
                row.text("customer_name"),
                row.optionalDate("issue_on").orElse(null),
                row.optionalDate("due_on").orElse(null),
                Money.of(row.decimal("total_net"), currency),
                Money.of(row.decimal("total_tax"), currency),
                Money.of(row.decimal("total_gross"), currency),
                Money.of(row.decimal("total_payable"), currency),
                Money.of(row.decimal("allocated"), currency),
                row.optionalDate("paid_on").orElse(null),
                row.optionalInstant("sent_at").orElse(null),
                row.optionalInstant("viewed_at").orElse(null),
                row.optionalInstant("cancelled_at").orElse(null),
                row.instant("created_at"),
                row.number("version"));
    }

    private record Keyed(OverviewRow row, String key) {}

    private record Sorting(
            boolean descending,
            OverviewFilter filter,
            @Nullable PageKey after) {}
}
