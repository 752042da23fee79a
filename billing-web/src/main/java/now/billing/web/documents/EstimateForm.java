package now.billing.web.documents;

import java.time.LocalDate;
import now.billing.kernel.document.EstimateFacts;
import now.billing.kernel.document.KindFacts;
import org.jspecify.annotations.Nullable;

/** What only an estimate has, while it is written. */
public class EstimateForm implements KindForm {
    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate validUntil;

    EstimateForm(@Nullable EstimateFacts facts) {
        validUntil = facts == null ? null : facts.validUntil();
    }

    @Override
    public KindFacts facts() {
        return new EstimateFacts(validUntil);
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }
}
