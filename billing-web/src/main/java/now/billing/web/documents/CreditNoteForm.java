package now.billing.web.documents;

import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.document.CreditNoteFacts;
import now.billing.kernel.document.KindFacts;
import org.jspecify.annotations.Nullable;

/** What only a credit note has, while it is written. Which invoice it credits was said when it began. */
public class CreditNoteForm implements KindForm {
    private static final long serialVersionUID = 1L;

    private final @Nullable UUID invoiceId;
    private @Nullable String reason;

    CreditNoteForm(@Nullable CreditNoteFacts facts) {
        invoiceId = facts == null ? null : facts.invoiceId();
        reason = facts == null ? null : facts.reason();
    }

    @Override
    public KindFacts facts() {
        return new CreditNoteFacts(invoiceId, Objects.requireNonNullElse(reason, ""));
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
