package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import now.billing.drafting.StoredDrafts;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.parties.Parties;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.Standings;

/** Where issued documents stand, their customer's account locked for the rest of the transaction. */
@Dependent
class LockedStandings {
    static final ProblemCode NOT_IN_FAVOUR = ProblemCode.of("credit.not_in_favour");
    static final ProblemCode NOTHING_LEFT = ProblemCode.of("credit.nothing_left");

    private final Standings standings;
    private final Parties customers;
    private final StoredDrafts drafts;

    @Inject
    LockedStandings(Standings standings, Parties customers, StoredDrafts drafts) {
        this.standings = standings;
        this.customers = customers;
        this.drafts = drafts;
    }

    /**
     * An issued document.
     *
     * @throws NotFound for an unknown one
     * @throws RuleViolated {@code KIND.not_issued}
     */
    DocumentStanding of(DocumentRef ref) {
        UUID customer = standings.find(ref).orElseThrow(() -> noStanding(ref)).customerId();
        customers.lockAccount(customer);
        return standings.find(ref).orElseThrow(() -> noStanding(ref));
    }

    /**
     * A document in the customer's favour with something left of it.
     *
     * @throws RuleViolated {@code credit.not_in_favour}, {@code credit.nothing_left}
     */
    DocumentStanding credit(DocumentRef ref) {
        DocumentStanding credit = of(ref);
        if (!credit.payable().isNegative()) {
            throw RuleViolated.of(NOT_IN_FAVOUR);
        }
        if (credit.isCancelled() || !credit.open().isNegative()) {
            throw RuleViolated.of(NOTHING_LEFT);
        }
        return credit;
    }

    private RuntimeException noStanding(DocumentRef ref) {
        return drafts.find(ref).isPresent() && ref.kind().owes()
                ? RuleViolated.of(ref.kind().problem("not_issued"))
                : NotFound.create();
    }
}
