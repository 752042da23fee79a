package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import now.billing.kernel.document.Party;
import now.billing.organization.BankAccounts;
import now.billing.organization.OrganizationFacts;
import now.billing.parties.Customers;
import now.billing.receivables.Figures;

/** The four steps to the first sent invoice. */
@Dependent
class FirstVisit {
    private final BankAccounts accounts;
    private final Customers customers;
    private final Figures figures;

    @Inject
    FirstVisit(BankAccounts accounts, Customers customers, Figures figures) {
        this.accounts = accounts;
        this.customers = customers;
        this.figures = figures;
    }

    HomeView.FirstSteps steps(OrganizationFacts organization) {
        Party issuer = organization.party();
        boolean addressed =
                !issuer.address().town().isEmpty() && !issuer.taxIds().isEmpty();
        return new HomeView.FirstSteps(
                addressed,
                !accounts.inUse().isEmpty(),
                !customers.page("", false, null, 1).items().isEmpty(),
                figures.anySent());
    }
}
