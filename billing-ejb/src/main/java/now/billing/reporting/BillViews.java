package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.documents.records.BillRecords;
import now.billing.kernel.document.BillFacts;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.payments.BillPayments;
import now.billing.receivables.Payables;
import org.jspecify.annotations.Nullable;

/** Bills for reading, and what is owed to suppliers. Asks for no permission: people and programs come by a façade. */
@Dependent
public class BillViews {
    private final DocumentViews documents;
    private final BillRecords bills;
    private final BillPayments payments;
    private final Payables payables;
    private final BusinessTime time;

    @Inject
    BillViews(DocumentViews documents, BillRecords bills, BillPayments payments, Payables payables, BusinessTime time) {
        this.documents = documents;
        this.bills = bills;
        this.payments = payments;
        this.payables = payables;
        this.time = time;
    }

    public BillView get(UUID id) {
        DocumentView view = documents.get(DocumentRef.of(DocumentKind.BILL, id));
        boolean draft = view.state() == DocumentState.DRAFT;
        return new BillView(
                view,
                draft
                        ? List.of()
                        : payments.of(id).stream().map(BillPaymentView::of).toList(),
                view.state() == DocumentState.CANCELLED
                        ? bills.cancelledBecause(id).orElse("")
                        : null,
                draft ? duplicateOf(view) : null);
    }

    private @Nullable UUID duplicateOf(DocumentView draft) {
        UUID supplier = draft.customerId();
        return supplier == null || !(draft.facts() instanceof BillFacts facts)
                ? null
                : bills.withNumber(supplier, facts.foldedNumber(), draft.id()).orElse(null);
    }

    /** What is owed to suppliers today, by how long it is overdue. */
    public PayablesView payables() {
        LocalDate today = time.today();
        return new PayablesView(today, payables.sums(today), payables.suppliers(today));
    }
}
