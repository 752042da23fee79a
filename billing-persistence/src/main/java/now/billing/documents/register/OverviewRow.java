package now.billing.documents.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.EstimateStanding;
import now.billing.kernel.lifecycle.BillState;
import now.billing.kernel.lifecycle.DocumentState;
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
 * @param owed what it asks for with its late fees, below zero what is credited; nothing by a kind not owed
 * @param paidOn when the money came that settled it
 * @param version for changes from the list
 * @param estimate how an estimate stands; null for other kinds
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
        Money owed,
        Money allocated,
        @Nullable LocalDate paidOn,
        @Nullable Instant sentAt,
        @Nullable Instant viewedAt,
        @Nullable Instant cancelledAt,
        Instant createdAt,
        long version,
        @Nullable EstimateStanding estimate) {

    /** The word of its state, also where its kind has states of its own. */
    public String word(LocalDate today) {
        if (ref.kind() == DocumentKind.BILL && state() == DocumentState.ISSUED) {
            return BillState.PENDING.name();
        }
        return draft || estimate == null ? state().name() : estimate.word(sentAt != null, today);
    }

    /** The state as people see it; sent and cancelled derive. */
    public DocumentState state() {
        if (draft) {
            return DocumentState.DRAFT;
        }
        if (cancelledAt != null) {
            return DocumentState.CANCELLED;
        }
        return sentAt == null ? DocumentState.ISSUED : DocumentState.SENT;
    }

    /** What is still to be paid, below zero what is credited; all of it for a draft, nothing by a kind not owed. */
    public Money open() {
        return owed.minus(allocated);
    }

    /** How far it is paid, or null for a draft and for a kind that is not owed. */
    public @Nullable SettlementState settlement() {
        return draft || !ref.kind().owes() ? null : SettlementState.of(owed, allocated);
    }

    /** A cancelled document asks for nothing any more, whatever is open by it. */
    public boolean overdue(LocalDate today) {
        return !draft && cancelledAt == null && dueDate != null && dueDate.isBefore(today) && open().isPositive();
    }
}
