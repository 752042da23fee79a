package now.billing.kernel.lifecycle;

import static now.billing.kernel.lifecycle.DocumentEvent.CANCEL;
import static now.billing.kernel.lifecycle.DocumentEvent.DISCARD;
import static now.billing.kernel.lifecycle.DocumentEvent.EDIT;
import static now.billing.kernel.lifecycle.DocumentEvent.ISSUE;
import static now.billing.kernel.lifecycle.DocumentEvent.SEND;

/**
 * Where a document is in its life, as people see it, unless its kind has a life of its own. Only DRAFT and ISSUED are
 * stored in its row ({@link DraftState}); after the issue the row never changes, so SENT derives from a delivery and
 * CANCELLED from a full credit note. Viewed, paid, overdue and credited are facts beside the state and no states.
 */
public enum DocumentState {
    DRAFT,
    ISSUED,
    SENT,
    CANCELLED;

    public static final Lifecycle<DocumentState, DocumentEvent> LIFECYCLE = Lifecycle.refusing(
                    "document.illegal_transition", DocumentState.class, DocumentEvent.class)
            .with(DRAFT, EDIT, DRAFT)
            .with(DRAFT, DISCARD, DRAFT)
            .with(DRAFT, ISSUE, ISSUED)
            .with(ISSUED, SEND, SENT)
            .with(ISSUED, CANCEL, CANCELLED)
            .with(SENT, SEND, SENT)
            .with(SENT, CANCEL, CANCELLED)
            .with(CANCELLED, SEND, CANCELLED);

    public DocumentState after(DocumentEvent event) {
        return LIFECYCLE.after(this, event);
    }

    /** Whether the content can still be changed. */
    public boolean isEditable() {
        return LIFECYCLE.allows(this, EDIT);
    }
}
