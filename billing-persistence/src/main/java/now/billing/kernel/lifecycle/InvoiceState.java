package now.billing.kernel.lifecycle;

import static now.billing.kernel.lifecycle.InvoiceEvent.CANCEL;
import static now.billing.kernel.lifecycle.InvoiceEvent.DISCARD;
import static now.billing.kernel.lifecycle.InvoiceEvent.EDIT;
import static now.billing.kernel.lifecycle.InvoiceEvent.ISSUE;
import static now.billing.kernel.lifecycle.InvoiceEvent.SEND;

/**
 * Where an invoice is in its life. Only DRAFT and ISSUED are stored in its row; after the issue the row never
 * changes, so SENT derives from a delivery and CANCELLED from a full credit note. Viewed, paid, overdue and credited
 * are facts beside the state and no states.
 */
public enum InvoiceState {
    DRAFT,
    ISSUED,
    SENT,
    CANCELLED;

    public static final Lifecycle<InvoiceState, InvoiceEvent> LIFECYCLE = Lifecycle.refusing(
                    "invoice.illegal_transition", InvoiceState.class, InvoiceEvent.class)
            .with(DRAFT, EDIT, DRAFT)
            .with(DRAFT, DISCARD, DRAFT)
            .with(DRAFT, ISSUE, ISSUED)
            .with(ISSUED, SEND, SENT)
            .with(ISSUED, CANCEL, CANCELLED)
            .with(SENT, SEND, SENT)
            .with(SENT, CANCEL, CANCELLED)
            .with(CANCELLED, SEND, CANCELLED);

    public InvoiceState after(InvoiceEvent event) {
        return LIFECYCLE.after(this, event);
    }

    /** Whether the content can still be changed. */
    public boolean isEditable() {
        return LIFECYCLE.allows(this, EDIT);
    }
}
