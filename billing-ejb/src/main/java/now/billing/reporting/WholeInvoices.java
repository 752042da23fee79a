package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.access.BusinessTime;
import now.billing.documents.DocumentRegister;
import now.billing.documents.DocumentStanding;
import now.billing.documents.IssuedRecord;
import now.billing.documents.IssuedRecords;
import now.billing.drafting.StoredInvoice;
import now.billing.drafting.StoredInvoices;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.CalculatedLine;
import now.billing.kernel.calculation.CalculationTrace;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.receivables.AllocationRow;
import now.billing.receivables.Allocations;
import now.billing.sending.PublicLinks;
import now.billing.storage.Answer;

/** Puts one invoice together with all that is derived about it; everything is asked for in one go. */
@Dependent
class WholeInvoices {
    private final StoredInvoices invoices;
    private final IssuedRecords records;
    private final DocumentRegister register;
    private final Allocations allocations;
    private final PublicLinks links;
    private final BusinessTime time;

    @Inject
    WholeInvoices(
            StoredInvoices invoices,
            IssuedRecords records,
            DocumentRegister register,
            Allocations allocations,
            PublicLinks links,
            BusinessTime time) {
        this.invoices = invoices;
        this.records = records;
        this.register = register;
        this.allocations = allocations;
        this.links = links;
        this.time = time;
    }

    Optional<InvoiceView> find(UUID id) {
        DocumentRef ref = DocumentRef.invoice(id);
        // The invoice first: if it is issued by then, so is everything that is read after it.
        Answer<Optional<StoredInvoice>> asked = invoices.ask(id);
        Answer<LocalDate> today = time.askToday();
        Answer<Optional<IssuedRecord>> record = records.ask(ref);
        Answer<Optional<DocumentStanding>> standing = register.ask(ref);
        Answer<List<AllocationRow>> allocated = allocations.ask(ref);
        return asked.get()
                .map(stored -> stored.draft()
                        ? draft(stored)
                        : issued(
                                stored,
                                record.get().orElseThrow(() -> lost(ref)),
                                standing.get().orElseThrow(() -> lost(ref)),
                                allocated.get(),
                                today.get()));
    }

    private static InvoiceView draft(StoredInvoice stored) {
        CalculatedDocument calculated = stored.content().calculateAsStored();
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
                null,
                List.of(),
                stored.createdAt(),
                stored.changedAt(),
                stored.version());
    }

    private InvoiceView issued(
            StoredInvoice stored,
            IssuedRecord record,
            DocumentStanding standing,
            List<AllocationRow> allocated,
            LocalDate today) {
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
                standing.paidOn(),
                links.document(record.handle().value()),
                allocated.stream().map(AllocationViews::view).toList(),
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

    private static IllegalStateException lost(DocumentRef ref) {
        return new IllegalStateException("issued without its record: " + ref);
    }
}
