package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import now.billing.access.boundary.BusinessTime;
import now.billing.delivery.Reception;
import now.billing.delivery.Receptions;
import now.billing.documents.IssuedRecord;
import now.billing.documents.IssuedRecords;
import now.billing.drafting.StoredDraft;
import now.billing.drafting.StoredDrafts;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.CalculatedLine;
import now.billing.kernel.calculation.CalculationTrace;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.money.Money;
import now.billing.receivables.Allocations;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.Standings;
import now.billing.sending.PublicLinks;

/** Puts one document together with all that is derived about it. */
@Dependent
class WholeDocuments {
    private final StoredDrafts drafts;
    private final IssuedRecords records;
    private final Standings standings;
    private final Receptions receptions;
    private final Allocations allocations;
    private final PublicLinks links;
    private final BusinessTime time;

    @Inject
    WholeDocuments(
            StoredDrafts drafts,
            IssuedRecords records,
            Standings standings,
            Receptions receptions,
            Allocations allocations,
            PublicLinks links,
            BusinessTime time) {
        this.drafts = drafts;
        this.records = records;
        this.standings = standings;
        this.receptions = receptions;
        this.allocations = allocations;
        this.links = links;
        this.time = time;
    }

    Optional<DocumentView> find(DocumentRef ref) {
        // The document first: if it is issued by then, so is everything that is read after it.
        return drafts.find(ref).map(stored -> stored.draft() ? draft(ref, stored) : issued(ref, stored));
    }

    private static DocumentView draft(DocumentRef ref, StoredDraft stored) {
        CalculatedDocument calculated = stored.content().calculateAsStored();
        Money payable = calculated.totals().payable();
        return new DocumentView(
                stored.id(),
                null,
                "DRAFT",
                null,
                false,
                false,
                stored.customerId(),
                stored.customerName().isEmpty() ? null : stored.customerName(),
                stored.content(),
                calculated,
                null,
                null,
                ref.kind().owes() ? payable : Money.zero(payable.currency()),
                null,
                null,
                List.of(),
                stored.createdAt(),
                stored.changedAt(),
                stored.version());
    }

    private DocumentView issued(DocumentRef ref, StoredDraft stored) {
        IssuedRecord record = records.find(ref).orElseThrow(() -> lost(ref));
        Optional<DocumentStanding> standing = standing(ref);
        Reception reception = receptions.of(ref);
        IssuedDocument document = (IssuedDocument) record.frozen();
        return new DocumentView(
                stored.id(),
                record.number().value(),
                standing.map(DocumentStanding::cancelledAt).isPresent() ? "CANCELLED" : sentOrIssued(reception),
                standing.map(DocumentStanding::settlement).orElse(null),
                standing.filter(owed -> owed.overdue(time.today())).isPresent(),
                reception.viewed(),
                record.customerId(),
                record.customerName(),
                stored.content(),
                frozenTotals(document),
                document,
                record.digest().hex(),
                standing.map(DocumentStanding::open).orElseGet(() -> Money.zero(document.currency())),
                standing.map(DocumentStanding::paidOn).orElse(null),
                links.document(record.handle().value()),
                allocations.of(ref).stream().map(AllocationViews::view).toList(),
                stored.createdAt(),
                record.issuedAt(),
                stored.version());
    }

    /** How it stands, where it is of a kind that is owed. */
    private Optional<DocumentStanding> standing(DocumentRef ref) {
        return ref.kind().owes() ? Optional.of(standings.find(ref).orElseThrow(() -> lost(ref))) : Optional.empty();
    }

    private static String sentOrIssued(Reception reception) {
        return reception.sent() ? "SENT" : "ISSUED";
    }

    /** What was frozen, in the shape of a calculation; nothing is calculated again. */
    private static CalculatedDocument frozenTotals(IssuedDocument document) {
        List<CalculatedLine> lines = document.lines().stream()
                .map(line -> new CalculatedLine(
                        line.netPrice(), line.amount(), line.adjustments(), line.amount(), line.net(), line.tax()))
                .toList();
        return new CalculatedDocument(
                lines, document.adjustments(), document.taxes(), document.totals(), new CalculationTrace(List.of()));
    }

    private static IllegalStateException lost(DocumentRef ref) {
        return new IllegalStateException("issued without its record: " + ref);
    }
}
