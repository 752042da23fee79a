package now.billing.kernel.lifecycle;

import static now.billing.kernel.lifecycle.BillEvent.APPROVE;
import static now.billing.kernel.lifecycle.BillEvent.CANCEL;
import static now.billing.kernel.lifecycle.BillEvent.DISCARD;
import static now.billing.kernel.lifecycle.BillEvent.EDIT;

/** Where a supplier's bill is in its life; PENDING waits to be paid, paid and overdue derive. */
public enum BillState {
    DRAFT,
    PENDING,
    CANCELLED;

    public static final Lifecycle<BillState, BillEvent> LIFECYCLE = Lifecycle.refusing(
                    "bill.illegal_transition", BillState.class, BillEvent.class)
            .with(DRAFT, EDIT, DRAFT)
            .with(DRAFT, DISCARD, DRAFT)
            .with(DRAFT, APPROVE, PENDING)
            .with(PENDING, CANCEL, CANCELLED);

    public BillState after(BillEvent event) {
        return LIFECYCLE.after(this, event);
    }
}
