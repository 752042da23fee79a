package now.billing.web.documents;

import java.time.LocalDate;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.document.EstimateFacts;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.lifecycle.EstimateState;
import now.billing.reporting.DocumentView;
import now.billing.reporting.OfferView;
import now.billing.web.support.Texts;

/** The line below the amount of an estimate: who answered, or until when somebody can. */
final class OfferLine {
    private OfferLine() {}

    static String of(DocumentView view, OfferView offer) {
        EstimateAnswer answer = offer.answer();
        if (view.state() == DocumentState.CANCELLED) {
            return Texts.say("estimate.cancelled");
        }
        if (answer != null) {
            String who = answer.name().isEmpty() ? "" : ".named";
            return Texts.say2("estimate.line." + answer.verdict() + who, answer.name(), Texts.moment(answer.at()));
        }
        LocalDate until = view.facts() instanceof EstimateFacts facts ? facts.validUntil() : null;
        return until == null || offer.state() == EstimateState.CONVERTED
                ? Texts.say("estimate.line.open")
                : Texts.say1(offer.expired() ? "estimate.line.expired" : "estimate.line.until", Texts.date(until));
    }
}
