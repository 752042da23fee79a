package now.billing.documents.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.lifecycle.InvoiceState;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.SettlementState;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of documents.
 *
 * @param number empty for a draft
 * @param customerId may be missing in a draft
 * @param toPay what is asked for: payable less what is withheld
 * @param allocated what was counted towards it; 0 for a draft
 * @param paidOn when the money came that settled it
 * @param version for changes from the list
 */
public record OverviewRow(
        DocumentRef ref,
        boolean draft,
        String number,
        @Nullable UUID customerId,
        String customerName,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        Money net,
        Money tax,
        Money gross,
        Money payable,
        Money toPay,
        Money allocated,
        @Nullable LocalDate paidOn,
        @Nullable Instant sentAt,
        @Nullable Instant viewedAt,
        @Nullable Instant cancelledAt,
        Instant createdAt,
        long version) {

    /** The state as people see it; sent and cancelled derive. */
    public InvoiceState state() {
        if (draft) {
            return InvoiceState.DRAFT;
        }
        if (cancelledAt != null) {
            return InvoiceState.CANCELLED;
        }
        return sentAt == null ? InvoiceState.ISSUED : InvoiceState.SENT;
    }

    /** What is still to be paid; all of it for a draft, nothing by a kind that is not owed. */
    public Money open() {
        return ref.kind().owes() ? toPay.minus(allocated) : Money.zero(toPay.currency());
    }

    /** How far it is paid, or null for a draft and for a kind that is not owed. */
    public @Nullable SettlementState settlement() {
        return draft || !ref.kind().owes() ? null : SettlementState.of(toPay, allocated);
    }

    public boolean overdue(LocalDate today) {
        return !draft && dueDate != null && dueDate.isBefore(today) && open().isPositive();
    }
}
