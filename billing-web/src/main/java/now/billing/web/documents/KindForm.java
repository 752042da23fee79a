package now.billing.web.documents;

import java.io.Serializable;
import now.billing.kernel.document.CreditNoteFacts;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.EstimateFacts;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.document.RecurringFacts;
import org.jspecify.annotations.Nullable;

/** What only one kind of document has, while it is written: the form of its facts. */
public interface KindForm extends Serializable {

    /** As they are written now; null for kinds without any. */
    @Nullable
    KindFacts facts();

    /** What is kept of the content that was written beside it. */
    default DocumentContent beside(DocumentContent written) {
        return written;
    }

    /** @param facts as they are stored, or null for a new document */
    static KindForm of(DocumentKind kind, @Nullable KindFacts facts) {
        return switch (kind) {
            case CREDIT_NOTE -> new CreditNoteForm((CreditNoteFacts) facts);
            case ESTIMATE -> new EstimateForm((EstimateFacts) facts);
            case RECURRING -> new RecurringForm((RecurringFacts) facts);
            case INVOICE, PRO_FORMA, DELIVERY_NOTE, BILL, RECEIPT -> new None();
        };
    }

    /** Of kinds without facts. */
    record None() implements KindForm {
        @Override
        public @Nullable KindFacts facts() {
            return null;
        }
    }
}
