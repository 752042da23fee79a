package now.billing.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Money that was paid out to a customer.
 *
 * <p>Life: added, and perhaps taken back later by a second row of the negative amount that names it. Neither is ever
 * changed; the database allows one reversal of a refund.
 *
 * @param paymentId the payment of which money was left, or null
 * @param document the document in the customer's favour, or null; one of both is given
 * @param amount positive; negative for a reversal
 * @param refundedOn the day on which the money went out, or was taken back
 * @param reference the bank's or our own reference, or empty
 * @param reason why, or empty; of a reversal why it was taken back
 * @param reversesId the refund that this one takes back, or null
 */
public record Refund(
        UUID id,
        UUID customerId,
        @Nullable UUID paymentId,
        @Nullable DocumentRef document,
        Money amount,
        LocalDate refundedOn,
        PaymentMethod method,
        String reference,
        String reason,
        @Nullable UUID reversesId,
        String recordedBy,
        Instant at) {

    /** Money of a payment that pays no document. */
    public static Refund of(Payment payment, RefundFacts facts, String by, Instant at) {
        return record(payment.customerId(), payment.id(), null, facts, by, at);
    }

    /** Money for a document in the customer's favour. */
    public static Refund of(DocumentRef document, UUID customerId, RefundFacts facts, String by, Instant at) {
        return record(customerId, null, document, facts, by, at);
    }

    private static Refund record(
            UUID customerId,
            @Nullable UUID paymentId,
            @Nullable DocumentRef document,
            RefundFacts facts,
            String by,
            Instant at) {
        if (!facts.amount().isPositive()) {
            throw new IllegalArgumentException("a refund is positive: " + facts.amount());
        }
        return new Refund(
                Ids.next(),
                customerId,
                paymentId,
                document,
                facts.amount(),
                facts.refundedOn(),
                facts.method(),
                facts.reference(),
                facts.reason(),
                null,
                by,
                at);
    }

    /** The row that takes this one back. */
    public Refund reversed(LocalDate on, String why, String by, Instant when) {
        if (reversesId != null) {
            throw new IllegalStateException("a reversal is not reversed");
        }
        return new Refund(
                Ids.next(),
                customerId,
                paymentId,
                document,
                amount.negated(),
                on,
                method,
                reference,
                why,
                id,
                by,
                when);
    }
}
