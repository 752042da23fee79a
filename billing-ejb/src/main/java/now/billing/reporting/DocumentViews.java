package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.documents.DocumentLinks;
import now.billing.documents.IssuedRecords;
import now.billing.documents.register.DocumentOverviews;
import now.billing.documents.register.OverviewFilter;
import now.billing.documents.register.OverviewOrder;
import now.billing.documents.register.OverviewSum;
import now.billing.drafting.StoredDrafts;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.settlement.OpenItem;
import now.billing.receivables.Ledger;
import now.billing.receivables.Standings;

/**
 * Documents of every kind for reading: lists, totals of lists, one document with its story. Asks for no permission:
 * people and programs come by the façade of a kind (ADR 0080).
 */
@Dependent
public class DocumentViews {
    @Inject
    private DocumentOverviews overviews;

    @Inject
    private Standings standings;

    @Inject
    private IssuedRecords records;

    @Inject
    private Ledger ledger;

    @Inject
    private StoredDrafts drafts;

    @Inject
    private DocumentLinks links;

    @Inject
    private WholeDocuments whole;

    @Inject
    private DocumentStory story;

    @Inject
    private BusinessTime time;

    public Page<DocumentRow> page(DocumentKind kind, DocumentQuery query) {
        Limits.check(query.limit());
        LocalDate today = time.today();
        OverviewFilter filter = filter(kind, query, query.tab(), today);
        OverviewOrder order =
                new OverviewOrder(OverviewOrder.By.valueOf(query.sort().name()), query.descending());
        return overviews.page(filter, order, query.cursor(), query.limit()).map(row -> DocumentRows.row(row, today));
    }

    /** Counts and sums over the whole list; asked for apart from its rows, because they cost more. */
    public ListTotals totals(DocumentKind kind, DocumentQuery query) {
        LocalDate today = time.today();
        Map<DocumentQuery.Tab, Integer> counts = new EnumMap<>(DocumentQuery.Tab.class);
        for (DocumentQuery.Tab tab : DocumentQuery.Tab.values()) {
            counts.put(tab, overviews.count(filter(kind, query, tab, today), ListTotals.CAP));
        }
        List<OverviewSum> sums = overviews.sums(filter(kind, query, query.tab(), today));
        return new ListTotals(
                counts,
                sums.stream().map(OverviewSum::toPay).toList(),
                sums.stream().map(OverviewSum::open).toList());
    }

    public DocumentView get(DocumentRef ref) {
        return whole.find(ref).orElseThrow(NotFound::create);
    }

    /** What happened to a document, the oldest first. */
    public List<TimelineEntry> timeline(DocumentRef ref) {
        if (drafts.find(ref).isEmpty()) {
            throw NotFound.create();
        }
        return story.of(ref);
    }

    /** What the document comes from and what came from it, the newest first. */
    public List<RelatedDocument> related(DocumentRef ref) {
        return links.related(ref).stream()
                .map(other -> new RelatedDocument(
                        other.ref().kind(),
                        other.ref().id(),
                        other.number().isEmpty() ? null : other.number(),
                        relation(other)))
                .toList();
    }

    private static RelatedDocument.Relation relation(now.billing.documents.RelatedDocument other) {
        return switch (other.relation()) {
            case DUPLICATES, CONVERTED_FROM ->
                other.outgoing() ? RelatedDocument.Relation.ORIGIN : RelatedDocument.Relation.BECAME;
            case CREDITS, CANCELS ->
                other.outgoing() ? RelatedDocument.Relation.CREDITS : RelatedDocument.Relation.CREDITED_BY;
        };
    }

    /** What a customer has still to pay by documents that ask for money, oldest due first. */
    public List<OpenInvoice> open(UUID customerId, String currency) {
        return standings.openItems(customerId, CurrencyUnit.of(currency)).stream()
                .filter(item -> item.document().kind().ledgerSign() > 0)
                .map(this::open)
                .toList();
    }

    /** What a customer owes by everything posted so far: open invoices less all credit, as a statement closes. */
    public Money balance(UUID customerId, String currency) {
        return ledger.balance(customerId, CurrencyUnit.of(currency));
    }

    private OpenInvoice open(OpenItem item) {
        DocumentRef ref = item.document();
        return records.find(ref)
                .map(record -> new OpenInvoice(
                        ref.id(),
                        record.number().value(),
                        record.issueDate(),
                        record.dueDate(),
                        record.toPay(),
                        item.open()))
                .orElseThrow(() -> new IllegalStateException("open without a record: " + ref));
    }

    private static OverviewFilter filter(
            DocumentKind kind, DocumentQuery query, DocumentQuery.Tab tab, LocalDate today) {
        String search = query.search();
        return new OverviewFilter(
                kind,
                OverviewFilter.Tab.valueOf(tab.name()),
                search == null ? "" : search,
                query.customerId(),
                query.issuedFrom(),
                query.issuedTo(),
                today,
                query.currency());
    }
}
