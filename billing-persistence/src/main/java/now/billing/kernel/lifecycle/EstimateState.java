package now.billing.kernel.lifecycle;

import static now.billing.kernel.lifecycle.EstimateEvent.APPROVE;
import static now.billing.kernel.lifecycle.EstimateEvent.CANCEL;
import static now.billing.kernel.lifecycle.EstimateEvent.CONVERT;
import static now.billing.kernel.lifecycle.EstimateEvent.DISCARD;
import static now.billing.kernel.lifecycle.EstimateEvent.EDIT;
import static now.billing.kernel.lifecycle.EstimateEvent.FINALISE;
import static now.billing.kernel.lifecycle.EstimateEvent.REJECT;
import static now.billing.kernel.lifecycle.EstimateEvent.SEND;

/**
 * Where an estimate is in its life; all states after the issue derive from facts beside it, and EXPIRED from its date.
 * One that was not answered can be converted, too; that is no answer.
 */
public enum EstimateState {
    DRAFT,
    FINALISED,
    SENT,
    APPROVED,
    REJECTED,
    CONVERTED,
    CANCELLED;

    public static final Lifecycle<EstimateState, EstimateEvent> LIFECYCLE = Lifecycle.refusing(
                    "estimate.illegal_transition", EstimateState.class, EstimateEvent.class)
            .with(DRAFT, EDIT, DRAFT)
            .with(DRAFT, DISCARD, DRAFT)
            .with(DRAFT, FINALISE, FINALISED)
            .with(FINALISED, SEND, SENT)
            .with(FINALISED, APPROVE, APPROVED)
            .with(FINALISED, REJECT, REJECTED)
            .with(FINALISED, CONVERT, CONVERTED)
            .with(FINALISED, CANCEL, CANCELLED)
            .with(SENT, SEND, SENT)
            .with(SENT, APPROVE, APPROVED)
            .with(SENT, REJECT, REJECTED)
            .with(SENT, CONVERT, CONVERTED)
            .with(SENT, CANCEL, CANCELLED)
            .with(APPROVED, SEND, APPROVED)
            .with(APPROVED, CONVERT, CONVERTED)
            .with(APPROVED, CANCEL, CANCELLED)
            .with(REJECTED, SEND, REJECTED)
            .with(REJECTED, CANCEL, CANCELLED)
            .with(CONVERTED, SEND, CONVERTED);

    public EstimateState after(EstimateEvent event) {
        return LIFECYCLE.after(this, event);
    }
}
