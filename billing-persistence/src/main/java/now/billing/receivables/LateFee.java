package now.billing.receivables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.Problem;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes on top of an invoice because it was paid late. It is damages for default (§ 288 BGB, art. 106
 * OR), no price of a supply, so that no VAT is on it and the invoice's own record does not know it (ADR 0088).
 *
 * <p>Life: charged, and perhaps waived later by a second row of the negative amount that names it. Neither is ever
 * changed; the database allows one waiver of a fee.
 *
 * @param amount positive; negative for a waiver
 * @param chargedOn the day from which it counts; statements of earlier days do not know it
 * @param reversesId the fee that this row waives, or null
 * @param reason why the system waived it, or null
 * @param words why a person waived it; empty for a fee
 */
public record LateFee(
        UUID id,
        DocumentRef document,
        UUID customerId,
        Money amount,
        LocalDate chargedOn,
        @Nullable UUID reversesId,
        @Nullable Problem reason,
        String words,
        String decidedBy,
        Instant at) {

    public static LateFee charged(DocumentStanding standing, Money amount, LocalDate on, String by, Instant at) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a late fee is positive: " + amount);
        }
        return new LateFee(Ids.next(), standing.ref(), standing.customerId(), amount, on, null, null, "", by, at);
    }

    /** The row by which a person waives this one. */
    public LateFee waived(String why, LocalDate on, String by, Instant when) {
        return opposite(null, why, on, by, when);
    }

    /** The row by which it is waived because of what happened. */
    public LateFee waived(Problem why, LocalDate on, String by, Instant when) {
        return opposite(why, "", on, by, when);
    }

    private LateFee opposite(@Nullable Problem why, String said, LocalDate on, String by, Instant when) {
        if (reversesId != null) {
            throw new IllegalStateException("a waiver is not waived");
        }
        return new LateFee(Ids.next(), document, customerId, amount.negated(), on, id, why, said, by, when);
    }
}
