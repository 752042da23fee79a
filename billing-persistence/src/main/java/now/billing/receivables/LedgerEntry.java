package now.billing.receivables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.money.Money;

/**
 * A movement on the account of a customer, or of a supplier, in which what we owe is positive. Facts only: a mistake is
 * put right by the opposite entry.
 *
 * @param type such as INVOICE, PAYMENT, REFUND
 * @param amount what the customer owes more (positive, a debit) or less (negative, a credit); 0 only for a document
 *     over nothing
 * @param sourceKind what it comes from, such as INVOICE, PAYMENT or REFUND; the same source and type post once
 * @param label what statements show, such as the document's number or what the payer wrote; may be empty
 */
public record LedgerEntry(
        UUID id,
        UUID customerId,
        Type type,
        LocalDate postedOn,
        Money amount,
        String sourceKind,
        UUID sourceId,
        String label,
        Instant at) {

    /** Why an account moves. */
    public enum Type {
        INVOICE,
        PAYMENT,
        PAYMENT_REVERSAL,
        CREDIT_NOTE,
        REFUND,
        REFUND_REVERSAL,
        LATE_FEE,
        LATE_FEE_WAIVER,
        EARLY_DISCOUNT,
        EARLY_DISCOUNT_REVERSAL,
        /** From here on in the accounts of suppliers. */
        BILL,
        BILL_CANCELLATION,
        BILL_PAYMENT,
        BILL_PAYMENT_REVERSAL;

        /**
         * How a document of this kind stands in an account.
         *
         * @throws IllegalArgumentException for kinds that stand in none
         */
        public static Type of(DocumentKind kind) {
            return valueOf(kind.name());
        }

        /** The kind of document that this is about; empty for money. */
        public Optional<DocumentKind> document() {
            return Stream.of(DocumentKind.values())
                    .filter(kind -> kind.name().equals(name()))
                    .findFirst();
        }
    }

    public LedgerEntry {
        if (amount.isZero() && type != Type.INVOICE && type != Type.CREDIT_NOTE && type != Type.BILL) {
            throw new IllegalArgumentException("a movement of nothing");
        }
    }

    /** What the customer owes more, or zero. */
    public Money debit() {
        return amount.isPositive() ? amount : Money.zero(amount.currency());
    }

    /** What the customer owes less, or zero. */
    public Money credit() {
        return amount.isNegative() ? amount.negated() : Money.zero(amount.currency());
    }
}
