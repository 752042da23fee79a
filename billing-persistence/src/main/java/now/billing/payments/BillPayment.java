package now.billing.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.money.Money;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Money that was paid out for a bill.
 *
 * <p>Life: added, and perhaps taken back later by a second row of the negative amount that names it. Neither is ever
 * changed; the database allows one reversal of a payment.
 *
 * @param amount positive; negative for a reversal
 * @param paidOn the day on which the money went out, or the record of it was taken back
 * @param reference the bank's or our own reference, or empty
 * @param reason of a reversal why; else empty
 * @param reversesId the payment that this one takes back, or null
 */
public record BillPayment(
        UUID id,
        UUID billId,
        UUID supplierId,
        Money amount,
        LocalDate paidOn,
        PaymentMethod method,
        String reference,
        String reason,
        @Nullable UUID reversesId,
        String recordedBy,
        Instant at) {

    /** A payment as it is recorded. */
    public static BillPayment of(UUID bill, UUID supplier, RefundFacts facts, String by, Instant at) {
        if (!facts.amount().isPositive()) {
            throw new IllegalArgumentException("a payment is positive: " + facts.amount());
        }
        return new BillPayment(
                Ids.next(),
                bill,
                supplier,
                facts.amount(),
                facts.refundedOn(),
                facts.method(),
                facts.reference(),
                "",
                null,
                by,
                at);
    }

    /** The row that takes this one back. */
    public BillPayment reversed(LocalDate on, String why, String by, Instant when) {
        if (reversesId != null) {
            throw new IllegalStateException("a reversal is not reversed");
        }
        return new BillPayment(
                Ids.next(), billId, supplierId, amount.negated(), on, method, reference, why, id, by, when);
    }
}
