package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import now.billing.documents.records.IssuedRecords;
import now.billing.issuing.ConfirmPayment;
import now.billing.issuing.ReceiptIssuing;
import now.billing.kernel.document.IssuedReceipt;
import now.billing.kernel.settlement.AllocationPlan;
import now.billing.payments.Payment;

/** Confirms a payment to the payer: a numbered, frozen receipt, in the transaction of the payment. */
@Dependent
class Receipts {
    private final IssuedRecords records;
    private final ReceiptIssuing issuing;

    @Inject
    Receipts(IssuedRecords records, ReceiptIssuing issuing) {
        this.records = records;
        this.issuing = issuing;
    }

    /** Takes a number: call it last, others of the tenant wait from here to the commit. */
    void issue(Payment payment, AllocationPlan plan) {
        List<IssuedReceipt.Allocation> parts =
                plan.shares().stream().map(share -> part(share, plan)).toList();
        issuing.confirm(new ConfirmPayment(
                payment.id(),
                payment.customerId(),
                payment.receivedOn(),
                payment.amount(),
                payment.method().name(),
                payment.reference(),
                parts,
                plan.remaining()));
    }

    private IssuedReceipt.Allocation part(AllocationPlan.Share share, AllocationPlan plan) {
        return new IssuedReceipt.Allocation(
                share.document(),
                records.numberOf(share.document())
                        .orElseThrow(() -> new IllegalStateException("no number: " + share.document())),
                share.amount(),
                plan.stillOpen().get(share.document()));
    }
}
