package now.billing.facade;

import java.util.UUID;
import now.billing.drafting.DraftSaved;

/** What can be done besides with documents that become invoices, by whoever may. */
public interface ConvertibleFacade {

    /**
     * A draft of an invoice with the content of an issued document; what became of it once is no more to be had. Asks
     * for the permission to draft invoices, too.
     *
     * @throws now.billing.kernel.problem.RuleViolated {@code KIND.not_issued}, {@code KIND.already_converted}
     */
    DraftSaved convert(UUID id);
}
