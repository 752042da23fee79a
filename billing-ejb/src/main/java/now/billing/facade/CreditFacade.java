package now.billing.facade;

import java.util.UUID;
import now.billing.drafting.CreditInvoice;
import now.billing.drafting.DraftSaved;
import now.billing.issuing.Correction;

/** What is done with invoices to take them back, by whoever may. */
public interface CreditFacade {

    /**
     * A draft of a credit note for an issued invoice.
     *
     * @throws now.billing.kernel.problem.RuleViolated {@code invoice.not_issued}, {@code credit.exceeds_invoice} with
     *     what is left
     */
    DraftSaved credit(CreditInvoice command);

    /**
     * Credits all that is left of an invoice and makes a new draft with its content, which asks for the permission to
     * draft invoices, too.
     *
     * @throws now.billing.kernel.problem.RuleViolated as {@link #credit}
     */
    Correction correct(UUID invoiceId, String reason);
}
