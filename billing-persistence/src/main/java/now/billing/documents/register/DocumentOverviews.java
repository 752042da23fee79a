package now.billing.documents.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.documents.margin.DocumentTags;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.document.EstimateStanding;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.parties.PartyGroup;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder.Values;
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
    private static final String LIST = "documents";

    private static final String COLUMNS =
            "select document_kind, document_id, state, number, customer_id, customer_name,"
                    + " issue_on, due_on, currency_code, total_net, total_tax, total_gross,"
                    + " total_payable, total_to_pay, owed, allocated, paid_on,"
                    + " sent_at, viewed_at, cancelled_at, created_at, version,"
                    + " estimate_id, valid_until, answer, withdrawn_at, converted";

    private static final String FROM =
            " from document_overview left join estimate_standing on estimate_id = document_id where";

    private static final String ISSUED =
            "select o.*, e.*, r.id, r.canonical, r.digest, r.handle, r.issued_at, r.issued_by, g.time_zone,"
                    + " exists (select 1 from allocation a where a.document_kind = o.document_kind"
                    + " and a.document_id = o.document_id)"
                    + " or exists (select 1 from set_off x"
                    + " where x.document_id = o.document_id or x.credit_id = o.document_id)"
                    + " or exists (select 1 from refund f where f.document_id = o.document_id) as counted"
                    + " from document_overview o join issued_record r"
                    + " on r.document_kind = o.document_kind and r.document_id = o.document_id"
                    + " left join estimate_standing e on e.estimate_id = o.document_id cross join organization g"
                    + " where o.document_id = ? and o.document_kind = ?";

    private static final String UNANSWERED =
            "and estimate_id is not null and state = 'ISSUED' and answer is null and withdrawn_at is null"
                    + " and not converted";

    private final TenantSql sql;

    @Inject
    public DocumentOverviews(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * A page of the documents of a kind.
     *
     * @param today the business date; decides what is overdue
     */
    public Page<OverviewRow> page(DocumentKind kind, ListQuery<DocumentTab, DocumentSort> query, LocalDate today) {
        Keyset keyset = keyset(query);
        ConstantText text =
                ConstantText.of(COLUMNS + ",").append(keyset.columns()).append(FROM);
        return keyset.page(sql, DocumentOverviews::row, restrict(text, kind, query, today), query.limit());
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

    /** How many rows a list has, counted up to {@code most + 1}. */
    public int count(DocumentKind kind, ListQuery<DocumentTab, DocumentSort> query, LocalDate today, int most) {
        return sql.count(restrict(ConstantText.of("select 1" + FROM), kind, query, today), most);
    }

    /** Sums of a list for each currency. */
    public List<OverviewSum> sums(DocumentKind kind, ListQuery<DocumentTab, DocumentSort> query, LocalDate today) {
        ConstantText text = ConstantText.of("select currency_code, count(*) as number, sum(total_to_pay) as total,"
                + " coalesce(sum(open_amount) filter (where open_amount > 0 and cancelled_at is null), 0) as open"
                + FROM);
        restrict(text, kind, query, today);
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

    private static Keyset keyset(ListQuery<DocumentTab, DocumentSort> query) {
        return switch (query.sort()) {
            case CREATED -> Keyset.of(LIST, query, Values.ID, "document_id", "document_id");
            case NUMBER ->
                Keyset.of(LIST, query, Values.TEXT, "coalesce(number, '') collate shared.people", "document_id");
            case CUSTOMER -> Keyset.of(LIST, query, Values.TEXT, "customer_name collate shared.people", "document_id");
            case ISSUED -> Keyset.of(LIST, query, Values.DATE, "listed_on", "document_id");
            // The short index over what is open: it also knows the few that are left where nearly all is paid.
            case DUE ->
                query.tab() == DocumentTab.OPEN || query.tab() == DocumentTab.OVERDUE
                        ? Keyset.of(LIST, query, Values.DATE, "owed_key", "document_id")
                        : Keyset.of(LIST, query, Values.DATE, "due_key", "document_id");
            case TOTAL -> Keyset.of(LIST, query, Values.NUMBER, "total_to_pay", "document_id");
        };
    }

    private ConstantText restrict(
            ConstantText text, DocumentKind kind, ListQuery<DocumentTab, DocumentSort> query, LocalDate today) {
        text.append("document_kind = ?", kind);
        restrict(text, query.tab(), today);
        ListFilter filter = query.filter();
        UUID party = filter.partyId();
        if (party != null) {
            PartyGroup.of(sql, party).restrict(text, "customer_id");
        }
        if (filter.from() != null) {
            text.append("and listed_on >= ?", filter.from());
        }
        if (filter.to() != null) {
            text.append("and listed_on <= ?", filter.to());
        }
        if (filter.currency() != null) {
            text.append("and currency_code = ?", filter.currency());
        }
        if (filter.tag() != null) {
            text.append("and document_id" + DocumentTags.TAGGED, filter.tag());
        }
        for (SearchWords.Word word : SearchWords.of(query.search()).words()) {
            text.append(
                    "and document_id in (select id from document where search like shared.pattern(?)"
                            + " union all select id from document where total_to_pay = any(cast(? as numeric[]))"
                            + " union all select id from document where customer_id in"
                            + " (select id from party where search like shared.pattern(?)))",
                    word.text(),
                    word.amounts(),
                    word.text());
        }
        return text;
    }

    private static void restrict(ConstantText text, DocumentTab tab, LocalDate today) {
        switch (tab) {
            case ALL -> text.append("and true");
            case DRAFT -> text.append("and state = 'DRAFT'");
            case ISSUED -> text.append("and state = 'ISSUED'");
            case OPEN -> text.append("and open_amount > 0 and cancelled_at is null");
            case OVERDUE -> text.append("and open_amount > 0 and cancelled_at is null and owed_key < ?", today);
            case PAID ->
                text.append("and state = 'ISSUED' and open_amount <= 0 and (open_amount = 0 or owed >= 0)"
                        + " and (document_kind <> 'BILL' or cancelled_at is null)");
            case CREDIT -> text.append("and open_amount < 0 and owed < 0");
            case WAITING -> text.append(UNANSWERED + " and (valid_until is null or valid_until >= ?)", today);
            case EXPIRED -> text.append(UNANSWERED + " and valid_until < ?", today);
            case APPROVED -> text.append("and answer = 'APPROVED' and withdrawn_at is null and not converted");
            case REJECTED -> text.append("and answer = 'REJECTED' and withdrawn_at is null");
            case CONVERTED -> text.append("and converted and withdrawn_at is null");
        }
    }

    private static OverviewRow row(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text("currency_code"));
        DocumentKind kind = row.word("document_kind", DocumentKind.class);
        Money toPay = Money.of(row.decimal("total_to_pay"), currency);
        Optional<Instant> withdrawn = row.optionalInstant("withdrawn_at");
        return new OverviewRow(
                DocumentRef.of(kind, row.uuid("document_id")),
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
                toPay,
                owed(row, kind, toPay),
                Money.of(row.decimal("allocated"), currency),
                row.optionalDate("paid_on").orElse(null),
                row.optionalInstant("sent_at").orElse(null),
                row.optionalInstant("viewed_at").orElse(null),
                row.optionalInstant("cancelled_at").or(() -> withdrawn).orElse(null),
                row.instant("created_at"),
                row.number("version"),
                estimate(row));
    }

    /** A draft has no standing yet, and asks for what its lines come to. */
    private static Money owed(Row row, DocumentKind kind, Money toPay) throws SQLException {
        if (!kind.owes()) {
            return Money.zero(toPay.currency());
        }
        return row.text("state").equals("DRAFT") ? kind.signed(toPay) : Money.of(row.decimal("owed"), toPay.currency());
    }

    private static @Nullable EstimateStanding estimate(Row row) throws SQLException {
        return row.optionalUuid("estimate_id").isEmpty()
                ? null
                : new EstimateStanding(
                        row.optionalDate("valid_until").orElse(null),
                        row.optionalText("answer")
                                .map(EstimateAnswer.Verdict::valueOf)
                                .orElse(null),
                        row.optionalInstant("withdrawn_at").isPresent(),
                        row.flag("converted"));
    }
}
