package now.billing.receivables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.SettlementState;
import org.jspecify.annotations.Nullable;

/**
 * What is owed by an issued document: a projection of the facts beside it (ADR 0021). States are worked out from it,
 * never stored. Only kinds that owe have one.
 *
 * @param dueDate BT-9, or null
 * @param payable what is asked for: BT-115 less what is withheld, and late fees; below zero by what is credited
 * @param allocated payments and set-offs counted towards it, reversals deducted; of a document in the customer's
 *     favour what was set off or paid out, negative
 * @param paidOn when it was settled, or null while it is open
 * @param cancelledAt when a full credit note took it back, or null
 */
public record DocumentStanding(
        DocumentRef ref,
        UUID customerId,
        @Nullable LocalDate dueDate,
        Money payable,
        Money allocated,
        @Nullable LocalDate paidOn,
        @Nullable Instant cancelledAt) {

    /** What is still to be paid; negative where too much was. */
    public Money open() {
        return payable.minus(allocated);
    }

    /** Whether a full credit note took it back: it asks for nothing any more, and gives nothing. */
    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** What the customer is asked for: what is open, never below zero, and nothing once it is cancelled. */
    public Money asked() {
        return !isCancelled() && open().isPositive() ? open() : Money.zero(payable.currency());
    }

    public SettlementState settlement() {
        return SettlementState.of(payable, allocated);
    }

    /** True if the customer is asked for something and the due date has passed. */
    public boolean overdue(LocalDate today) {
        return dueDate != null && dueDate.isBefore(today) && asked().isPositive();
    }
}
