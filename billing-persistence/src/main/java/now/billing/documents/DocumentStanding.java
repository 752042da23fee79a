package now.billing.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.SettlementState;
import org.jspecify.annotations.Nullable;

/**
 * Where an issued document stands: a projection of the facts beside it (ADR 0021). States are worked out from it, never
 * stored.
 *
 * @param dueDate BT-9, or null
 * @param payable BT-115
 * @param allocated payments and credits counted towards it, reversals deducted
 * @param paidOn when the money came that settled it, or null while it is open
 * @param sentAt first delivery that succeeded, or null
 * @param viewedAt first view of its public page, or null
 * @param cancelledAt when a full credit note took it back, or null
 */
public record DocumentStanding(
        DocumentRef ref,
        UUID customerId,
        @Nullable LocalDate dueDate,
        Money payable,
        Money allocated,
        @Nullable LocalDate paidOn,
        @Nullable Instant sentAt,
        @Nullable Instant viewedAt,
        @Nullable Instant cancelledAt) {

    /** The standing of a document that was issued this moment. */
    public static DocumentStanding first(IssuedRecord record) {
        return new DocumentStanding(
                record.ref(),
                record.customerId(),
                record.dueDate(),
                record.payable(),
                Money.zero(record.payable().currency()),
                null,
                null,
                null,
                null);
    }

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
