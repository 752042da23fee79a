package now.billing.web.documents;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.facade.AnsweredFacade;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.document.EstimateAnswer.Verdict;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedLine;
import now.billing.reporting.OfferView;
import now.billing.sending.AnswerEstimate;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;
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
    private @Nullable List<Option> options;

    /** A line that the client may take, and whether he does. */
    public static class Option implements Serializable {
        private static final long serialVersionUID = 1L;

        private final UUID lineId;
        private final String label;
        private boolean chosen;

        Option(IssuedLine line) {
            lineId = line.lineId();
            label = line.description() + " · " + Texts.amount(line.amount());
        }

        public String getLabel() {
            return label;
        }

        public boolean isChosen() {
            return chosen;
        }

        public void setChosen(boolean chosen) {
            this.chosen = chosen;
        }
    }

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

    /** The optional lines of the estimate. */
    public List<Option> getOptions() {
        List<Option> known = options;
        if (known == null) {
            IssuedDocument issued = viewer.getDocument().issued();
            known = issued == null
                    ? List.of()
                    : issued.lines().stream()
                            .filter(line -> line.more().isOptional())
                            .map(Option::new)
                            .toList();
            options = new ArrayList<>(known);
        }
        return known;
    }

    /** Those that the client chose, in words. */
    public List<String> getChosen() {
        OfferView offer = viewer.getDocument().offer();
        EstimateAnswer answer = offer == null ? null : offer.answer();
        return answer == null
                ? List.of()
                : getOptions().stream()
                        .filter(option -> answer.chosen().contains(option.lineId))
                        .map(Option::getLabel)
                        .toList();
    }

    public String answer() {
        List<UUID> chosen = verdict == Verdict.REJECTED
                ? List.of()
                : getOptions().stream()
                        .filter(Option::isChosen)
                        .map(option -> option.lineId)
                        .toList();
        estimates.answer(new AnswerEstimate(
                viewer.getDocument().id(),
                verdict,
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(note, ""),
                chosen));
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
