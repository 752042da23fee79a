package now.billing.documents.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import now.billing.documents.IssuedRecords;
import now.billing.documents.register.OverviewFilter.Tab;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder;
import now.billing.storage.Row;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/**
 * The lists over all documents. A page is found by an index on its sort column and costs the same with a thousand rows
 * and with a hundred thousand; counts and sums are asked for separately.
 */
@Dependent
public class DocumentOverviews {
    private static final String COLUMNS =
            "select document_kind, document_id, state, number, customer_id, customer_name,"
                    + " issue_on, due_on, currency_code, total_net, total_tax, total_gross,"
                    + " total_payable, total_to_pay, allocated, paid_on,"
                    + " sent_at, viewed_at, cancelled_at, created_at, version";

    private static final String ISSUED =
            "select o.*, r.id, r.canonical, r.digest, r.handle, r.issued_at, r.issued_by, g.time_zone,"
                    + " exists (select 1 from allocation a where a.document_kind = o.document_kind"
                    + " and a.document_id = o.document_id) as counted"
                    + " from document_overview o join issued_record r"
                    + " on r.document_kind = o.document_kind and r.document_id = o.document_id, organization g"
                    + " where o.document_id = ? and o.document_kind = ?";

    private final TenantSql sql;

    @Inject
    public DocumentOverviews(TenantSql sql) {
        this.sql = sql;
    }

    /** The page after a key, or the first one. */
    public Page<OverviewRow> page(OverviewFilter filter, OverviewOrder order, @Nullable String cursor, int limit) {
        Keyset keyset = keyset(filter, order, cursor);
        ConstantText text =
                ConstantText.of(COLUMNS + ",").append(keyset.columns()).append("from document_overview where");
        restrict(text, filter);
        return keyset.page(sql, DocumentOverviews::row, text, limit);
    }

    /** One issued document with all that stands beside its content, in one statement; nothing for a draft. */
    public Optional<IssuedOverview> issued(DocumentRef ref) {
        return sql.row(
                row -> new IssuedOverview(
                        row(row), IssuedRecords.read(row), row.flag("counted"), ZoneId.of(row.text("time_zone"))),
                ISSUED,
                ref.id(),
                ref.kind());
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
        ConstantText text = ConstantText.of("select currency_code, count(*) as number, sum(total_to_pay) as total,"
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

    private static Keyset keyset(OverviewFilter filter, OverviewOrder order, @Nullable String cursor) {
        PageOrder sorted = order.pageOrder();
        return switch (order.by()) {
            case CREATED -> Keyset.of(sorted, cursor, "document_id", "document_id");
            case NUMBER -> Keyset.of(sorted, cursor, "coalesce(number, '') collate shared.people", "document_id");
            case CUSTOMER -> Keyset.of(sorted, cursor, "customer_name collate shared.people", "document_id");
            case ISSUED -> Keyset.of(sorted, cursor, "listed_on", "document_id");
            // The short index over what is open: it also knows the few that are left where nearly all is paid.
            case DUE ->
                filter.tab() == Tab.OPEN || filter.tab() == Tab.OVERDUE
                        ? Keyset.of(sorted, cursor, "owed_key", "document_id")
                        : Keyset.of(sorted, cursor, "due_key", "document_id");
            case TOTAL -> Keyset.of(sorted, cursor, "total_to_pay", "document_id");
        };
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
                            + " union all select id from document where total_to_pay = any(cast(? as numeric[]))"
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
            case ISSUED -> text.append("and state = 'ISSUED'");
            case OPEN -> text.append("and open_amount > 0");
            case OVERDUE -> text.append("and open_amount > 0 and owed_key < ?", filter.today());
            case PAID ->
                text.append("and state = 'ISSUED' and open_amount <= 0 and (open_amount = 0 or total_to_pay >= 0)");
            case CREDIT -> text.append("and open_amount < 0 and total_to_pay < 0");
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
                Money.of(row.decimal("total_to_pay"), currency),
                Money.of(row.decimal("allocated"), currency),
                row.optionalDate("paid_on").orElse(null),
                row.optionalInstant("sent_at").orElse(null),
                row.optionalInstant("viewed_at").orElse(null),
                row.optionalInstant("cancelled_at").orElse(null),
                row.instant("created_at"),
                row.number("version"));
    }
}
