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
 * @param payable what is asked for: BT-115 less what is withheld
 * @param allocated payments and credits counted towards it, reversals deducted
 * @param paidOn when the money came that settled it, or null while it is open
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

    public SettlementState settlement() {
        return SettlementState.of(payable, allocated);
    }

    /** True if something is still to be paid and the due date has passed. */
    public boolean overdue(LocalDate today) {
        return dueDate != null && dueDate.isBefore(today) && open().isPositive();
    }
}
