package now.billing.facade;

import java.util.UUID;
import now.billing.drafting.ConvertEstimate;
import now.billing.drafting.DraftSaved;
import now.billing.sending.AnswerEstimate;

/** What can be done besides with documents that a client answers, by whoever may. */
public interface AnsweredFacade {

    /**
     * Records the client's answer as the user was told it.
     *
     * @throws now.billing.kernel.problem.RuleViolated {@code estimate.not_issued}, {@code estimate.already_answered}
     *     with the first answer
     */
    void answer(AnswerEstimate command);

    /** Takes it back; its receiver reads so on his page. */
    void withdraw(UUID id);

    /**
     * A draft of an invoice of all that is left, or of some lines. Asks for the permission to draft invoices, too.
     *
     * @throws now.billing.kernel.problem.RuleViolated {@code estimate.not_issued}, {@code estimate.already_converted}
     */
    DraftSaved invoice(ConvertEstimate command);

    /** The same as a pro-forma, which asks for the permission to draft those. */
    DraftSaved proForma(ConvertEstimate command);
}
