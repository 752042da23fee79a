package now.billing.web.documents;

import java.io.Serializable;
import now.billing.kernel.document.Attachment;

/** A file beside a document, and whether it travels with the mail that is being written. */
public class ChosenFile implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Attachment attachment;
    private boolean chosen = true;

    ChosenFile(Attachment attachment) {
        this.attachment = attachment;
    }

    public Attachment getAttachment() {
        return attachment;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }
}
