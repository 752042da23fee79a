package now.billing.auditing;

import java.util.Arrays;
import now.billing.kernel.document.DocumentKind;

/** What the evidence log can prove. The words are in the leaves: they are added to, never changed. */
public enum EvidenceType {
    INVOICE_ISSUED("invoice.issued"),
    ESTIMATE_ISSUED("estimate.issued"),
    ESTIMATE_APPROVED("estimate.approved"),
    ESTIMATE_REJECTED("estimate.rejected"),
    PRO_FORMA_ISSUED("pro-forma.issued"),
    DELIVERY_NOTE_ISSUED("delivery-note.issued"),
    CREDIT_NOTE_ISSUED("credit-note.issued"),
    RECEIPT_ISSUED("receipt.issued"),
    DELIVERY_QUEUED("delivery.queued"),
    PAYMENT_RECORDED("payment.recorded"),
    PAYMENT_REVERSED("payment.reversed"),
    CREDIT_APPLIED("credit.applied"),
    CREDIT_TAKEN_BACK("credit.taken-back"),
    REFUND_RECORDED("refund.recorded"),
    REFUND_REVERSED("refund.reversed"),
    REMINDER_MADE("reminder.made"),
    LATE_FEE_CHARGED("late-fee.charged"),
    LATE_FEE_WAIVED("late-fee.waived"),
    DISCOUNT_GRANTED("discount.granted"),
    DISCOUNT_TAKEN_BACK("discount.taken-back"),
    BILL_APPROVED("bill.approved"),
    BILL_PAID("bill.paid"),
    BILL_PAYMENT_REVERSED("bill.payment-reversed"),
    BILL_CANCELLED("bill.cancelled");

    private final String word;

    EvidenceType(String word) {
        this.word = word;
    }

    /** As it stands in a leaf. */
    public String word() {
        return word;
    }

    /** That a document of this kind was issued. */
    public static EvidenceType issued(DocumentKind kind) {
        String word = kind == DocumentKind.BILL ? BILL_APPROVED.word : kind.key() + ".issued";
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing proves " + word));
    }
}
