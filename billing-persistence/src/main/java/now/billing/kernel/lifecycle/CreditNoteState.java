package now.billing.kernel.lifecycle;

import static now.billing.kernel.lifecycle.CreditNoteEvent.CANCEL;
import static now.billing.kernel.lifecycle.CreditNoteEvent.DISCARD;
import static now.billing.kernel.lifecycle.CreditNoteEvent.EDIT;
import static now.billing.kernel.lifecycle.CreditNoteEvent.ISSUE;
import static now.billing.kernel.lifecycle.CreditNoteEvent.SEND;

/**
 * Where a credit note is in its life; as with an invoice only DRAFT and ISSUED are stored, applied and refunded
 * derive.
 */
public enum CreditNoteState {
    DRAFT,
    ISSUED,
    SENT,
    CANCELLED;

    public static final Lifecycle<CreditNoteState, CreditNoteEvent> LIFECYCLE = Lifecycle.refusing(
                    "credit_note.illegal_transition", CreditNoteState.class, CreditNoteEvent.class)
            .with(DRAFT, EDIT, DRAFT)
            .with(DRAFT, DISCARD, DRAFT)
            .with(DRAFT, ISSUE, ISSUED)
            .with(ISSUED, SEND, SENT)
            .with(ISSUED, CANCEL, CANCELLED)
            .with(SENT, SEND, SENT)
            .with(SENT, CANCEL, CANCELLED)
            .with(CANCELLED, SEND, CANCELLED);

    public CreditNoteState after(CreditNoteEvent event) {
        return LIFECYCLE.after(this, event);
    }
}
