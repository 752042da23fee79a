package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.documents.margin.DocumentTags;
import now.billing.documents.register.DocumentOverviews;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.documents.register.OverviewRow;
import now.billing.documents.register.OverviewSum;
import now.billing.documents.register.RelatedDocument;
import now.billing.documents.register.RelatedDocuments;
import now.billing.drafting.StoredDrafts;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.NotFound;

/**
 * Documents of every kind for reading: lists, totals of lists, one document with its story. Asks for no permission:
 * people and programs come by the façade of a kind (ADR 0080).
 */
@Dependent
public class DocumentViews {
    @Inject
    private DocumentOverviews overviews;

    @Inject
    private DocumentTags tags;

    @Inject
    private StoredDrafts drafts;

    @Inject
    private RelatedDocuments related;

    @Inject
    private WholeDocuments whole;

    @Inject
    private DocumentStory story;

    @Inject
    private BusinessTime time;

    public Page<DocumentRow> page(DocumentKind kind, ListQuery<DocumentTab, DocumentSort> query) {
        LocalDate today = time.today();
        Page<OverviewRow> page = overviews.page(kind, query, today);
        Map<UUID, List<String>> tagged =
                tags.of(page.items().stream().map(row -> row.ref().id()).toList());
        return page.map(
                row -> DocumentRows.row(row, tagged.getOrDefault(row.ref().id(), List.of()), today));
    }

    /** Counts and sums over the whole list; asked for apart from its rows, because they cost more. */
    public ListTotals<DocumentTab> totals(DocumentKind kind, ListQuery<DocumentTab, DocumentSort> query) {
        LocalDate today = time.today();
        List<OverviewSum> sums = overviews.sums(kind, query, today);
        return new ListTotals<>(
                query.counts(DocumentTab.of(kind), each -> overviews.count(kind, each, today, ListTotals.CAP)),
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
    public List<RelatedView> related(DocumentRef ref) {
        return related.of(ref).stream()
                .map(other -> new RelatedView(
                        other.ref().kind(),
                        other.ref().id(),
                        other.number().isEmpty() ? null : other.number(),
                        relation(other)))
                .toList();
    }

    private static RelatedView.Relation relation(RelatedDocument other) {
        return switch (other.relation()) {
            case DUPLICATES, CONVERTED_FROM, RECURS ->
                other.outgoing() ? RelatedView.Relation.ORIGIN : RelatedView.Relation.BECAME;
            case DEPOSIT_OF -> other.outgoing() ? RelatedView.Relation.ORIGIN : RelatedView.Relation.DEPOSIT;
            case DELIVERS -> other.outgoing() ? RelatedView.Relation.DELIVERS : RelatedView.Relation.DELIVERED_BY;
            case DEDUCTS -> other.outgoing() ? RelatedView.Relation.DEDUCTS : RelatedView.Relation.DEDUCTED_BY;
            case CREDITS -> other.outgoing() ? RelatedView.Relation.CREDITS : RelatedView.Relation.CREDITED_BY;
            case CORRECTS -> other.outgoing() ? RelatedView.Relation.CORRECTS : RelatedView.Relation.CORRECTED_BY;
        };
    }
}
