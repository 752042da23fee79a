package now.billing.web.documents;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import now.billing.facade.AnsweredFacade;
import now.billing.kernel.document.EstimateAnswer.Verdict;
import now.billing.reporting.OfferView;
import now.billing.sending.AnswerEstimate;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** What the client said to the estimate in the viewer is recorded, or the estimate is taken back. */
@Named("estimateAnswering")
@ViewScoped
public class EstimateAnswering implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private AnsweredFacade estimates;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentViewer viewer;

    private Verdict verdict = Verdict.APPROVED;
    private @Nullable String name;
    private @Nullable String note;

    /** Whether the client was not heard yet, and the person may say what he said. */
    public boolean isPossible() {
        OfferView offer = viewer.getDocument().offer();
        return offer != null && offer.isUnanswered() && kind.may("answer");
    }

    /** Whether the person may take it back. */
    public boolean isWithdrawable() {
        OfferView offer = viewer.getDocument().offer();
        return offer != null && offer.isWithdrawable() && kind.may("issue");
    }

    public String answer() {
        estimates.answer(new AnswerEstimate(
                viewer.getDocument().id(),
                verdict,
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(note, "")));
        Notices.done("estimate.answered." + verdict);
        return viewer.again();
    }

    public String withdraw() {
        estimates.withdraw(viewer.getDocument().id());
        Notices.done("estimate.withdrawn");
        return viewer.again();
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(Verdict verdict) {
        this.verdict = verdict;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
