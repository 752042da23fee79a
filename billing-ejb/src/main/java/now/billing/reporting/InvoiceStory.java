package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import now.billing.access.ActorNames;
import now.billing.documents.DocumentHistory;
import now.billing.documents.DocumentRegister;
import now.billing.documents.DocumentStanding;
import now.billing.documents.HistoryEvent;
import now.billing.documents.IssuedRecord;
import now.billing.documents.IssuedRecords;
import now.billing.drafting.StoredInvoice;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.CalculatedLine;
import now.billing.kernel.calculation.CalculationTrace;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.receivables.Allocations;
import now.billing.sending.PublicLinks;

/** Puts one invoice together with all that is derived about it. */
@Dependent
class InvoiceStory {
    private final IssuedRecords records;
    private final DocumentRegister register;
    private final DocumentHistory history;
    private final Allocations allocations;
    private final ActorNames names;
    private final PublicLinks links;

    @Inject
    InvoiceStory(
            IssuedRecords records,
            DocumentRegister register,
            DocumentHistory history,
            Allocations allocations,
            ActorNames names,
            PublicLinks links) {
        this.records = records;
        this.register = register;
        this.history = history;
        this.allocations = allocations;
        this.names = names;
        this.links = links;
    }

    InvoiceView tell(StoredInvoice stored, LocalDate today) {
        DocumentRef ref = DocumentRef.invoice(stored.id());
        return stored.draft()
                ? draft(stored, ref)
                : issued(stored, records.find(ref).orElseThrow(() -> lost(ref)), today);
    }

    private InvoiceView draft(StoredInvoice stored, DocumentRef ref) {
        CalculatedDocument calculated = stored.content().calculate();
        return new InvoiceView(
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
                calculated.totals().payable(),
                null,
                timeline(ref),
                List.of(),
                stored.createdAt(),
                stored.changedAt(),
                stored.version());
    }

    private InvoiceView issued(StoredInvoice stored, IssuedRecord record, LocalDate today) {
        DocumentStanding standing = register.find(record.ref()).orElseThrow(() -> lost(record.ref()));
        IssuedDocument document = (IssuedDocument) record.frozen();
        return new InvoiceView(
                stored.id(),
                record.number().value(),
                state(standing),
                standing.settlement(),
                standing.overdue(today),
                standing.viewedAt() != null,
                record.customerId(),
                record.customerName(),
                stored.content(),
                frozenTotals(document),
                document,
                record.digest().hex(),
                standing.open(),
                links.document(record.handle().value()),
                timeline(record.ref()),
                allocations.of(record.ref()).stream().map(AllocationViews::view).toList(),
                stored.createdAt(),
                record.issuedAt(),
                stored.version());
    }

    private static String state(DocumentStanding standing) {
        if (standing.cancelledAt() != null) {
            return "CANCELLED";
        }
        return standing.sentAt() == null ? "ISSUED" : "SENT";
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

    private List<TimelineEntry> timeline(DocumentRef ref) {
        List<HistoryEvent> events = history.of(ref);
        Map<String, String> known = events.isEmpty() ? Map.of() : names.all();
        return events.stream()
                .map(event -> new TimelineEntry(
                        event.at(),
                        event.type(),
                        known.get(event.actor()),
                        event.detail().isEmpty() ? null : event.detail()))
                .toList();
    }

    private static IllegalStateException lost(DocumentRef ref) {
        return new IllegalStateException("issued without its record: " + ref);
    }
}
