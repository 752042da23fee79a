package now.billing.facade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import now.billing.drafting.BeginDeposit;
import now.billing.drafting.Depositing;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.Finishing;
import now.billing.drafting.OfKind;
import now.billing.kernel.document.DocumentKind;

/** Deposit invoices and the final invoices that take them off, for whoever may. */
@Stateless
public class DepositFacade {
    @Inject
    private Depositing depositing;

    @Inject
    private Finishing finishing;

    @Inject
    @OfKind(DocumentKind.INVOICE)
    private DocumentFacade invoices;

    @Inject
    @OfKind(DocumentKind.ESTIMATE)
    private AnsweredFacade estimates;

    /**
     * A draft of a deposit invoice over a part of an issued estimate. Asks for the permission to draft invoices, too.
     *
     * @throws now.billing.kernel.problem.RuleViolated {@code estimate.not_issued}, {@code estimate.illegal_transition}
     */
    @RolesAllowed("estimate.convert")
    public DraftSaved begin(BeginDeposit command) {
        return depositing.begin(command, invoices::save);
    }

    /**
     * A draft of the final invoice to an issued deposit. Where it is one of an estimate, it asks for the permission to
     * convert estimates, too.
     *
     * @throws now.billing.kernel.problem.RuleViolated {@code invoice.not_issued}, {@code deposit.not_a_deposit}, {@code
     *     deposit.nothing_left}, {@code deposit.already_deducted} with the invoice that takes it off
     */
    @RolesAllowed("invoice.draft")
    public DraftSaved finish(UUID deposit) {
        return finishing.finish(deposit, estimates::invoice);
    }

    /** Whether an issued deposit is left that no invoice takes off. */
    @RolesAllowed("invoice.read")
    public boolean isOpen(UUID deposit) {
        return finishing.isOpen(deposit);
    }

    /** The first issued deposit of an estimate that no invoice takes off; empty where there is none. */
    @RolesAllowed("estimate.read")
    public Optional<UUID> open(UUID estimate) {
        return finishing.open(estimate);
    }
}
