package now.billing.facade;

import java.util.UUID;
import now.billing.drafting.DraftSaved;

/** What can be done besides with documents whose goods are delivered, by whoever may. */
public interface DeliverableFacade {

    /**
     * A draft of a delivery note with the lines of an issued document; as often as something is delivered. Asks for the
     * permission to draft delivery notes, too.
     *
     * @throws now.billing.kernel.problem.RuleViolated {@code KIND.not_issued}, {@code estimate.not_approved}
     */
    DraftSaved deliver(UUID id);
}
