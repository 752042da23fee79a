package now.billing.messaging;

import java.util.Arrays;
import java.util.List;
import now.billing.kernel.document.DocumentKind;

/** What the outbox can tell of. The words are stored: they are added to, never changed. */
public enum EventType {
    INVOICE_ISSUED("invoice.issued"),
    ESTIMATE_ISSUED("estimate.issued"),
    ESTIMATE_APPROVED("estimate.approved"),
    ESTIMATE_REJECTED("estimate.rejected"),
    ESTIMATE_CONVERTED("estimate.converted"),
    ESTIMATE_CANCELLED("estimate.cancelled"),
    PRO_FORMA_ISSUED("pro-forma.issued"),
    DELIVERY_NOTE_ISSUED("delivery-note.issued"),
    CREDIT_NOTE_ISSUED("credit-note.issued"),
    RECEIPT_ISSUED("receipt.issued"),
    DELIVERY_QUEUED("delivery.queued"),
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
    BILL_CANCELLED("bill.cancelled"),
    BANK_FILE_BROUGHT("bank-file.brought");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** As it is stored, and as receivers outside will know it. */
    public String word() {
        return word;
    }

    /** That a document of this kind was issued. */
    public static EventType issued(DocumentKind kind) {
        return kind == DocumentKind.BILL ? BILL_APPROVED : of(kind.key() + ".issued");
    }

    static List<String> words() {
        return Arrays.stream(values()).map(EventType::word).toList();
    }

    static EventType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event is called " + word));
    }
}
