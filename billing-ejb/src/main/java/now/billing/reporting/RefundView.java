package now.billing.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.payments.Refund;
import now.billing.payments.RefundRow;
import org.jspecify.annotations.Nullable;

/**
 * Money that was paid out.
 *
 * @param paymentId the payment of which it was left, or null
 * @param documentKind of the document in the customer's favour that it was paid out for, or null
 * @param reversal null while it counts
 */
public record RefundView(
        UUID id,
        UUID customerId,
        String customerName,
        @Nullable UUID paymentId,
        @Nullable DocumentKind documentKind,
        @Nullable UUID documentId,
        @Nullable String documentNumber,
        Money amount,
        LocalDate refundedOn,
        String method,
        @Nullable String reference,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Reversal reversal) {

    /** That and why it was taken back. */
    public record Reversal(LocalDate on, String reason) {}

    static RefundView of(RefundRow row) {
        Refund refund = row.refund();
        DocumentRef document = refund.document();
        RefundRow.Reversal back = row.reversal();
        return new RefundView(
                refund.id(),
                refund.customerId(),
                row.customerName(),
                refund.paymentId(),
                document == null ? null : document.kind(),
                document == null ? null : document.id(),
                row.documentNumber(),
                refund.amount(),
                refund.refundedOn(),
                refund.method().name(),
                emptyToNull(refund.reference()),
                emptyToNull(refund.reason()),
                refund.at(),
                back == null ? null : new Reversal(back.on(), back.reason()));
    }

    public boolean isReversed() {
        return reversal != null;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
