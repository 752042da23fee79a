package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.list.ListQuery;
import now.billing.organization.BankAccounts;
import now.billing.organization.OrganizationFacts;
import now.billing.receivables.Figures;
import now.billing.receivables.PartyLists;
import now.billing.receivables.PartySort;
import now.billing.receivables.PartyTab;

/** The four steps to the first sent invoice. */
@Dependent
class FirstVisit {
    private final BankAccounts accounts;
    private final PartyLists customers;
    private final Figures figures;

    @Inject
    FirstVisit(BankAccounts accounts, PartyLists customers, Figures figures) {
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
                customers.count(PartyRole.CUSTOMER, ListQuery.of(PartyTab.CURRENT, PartySort.NAME, false, 1), 0) > 0,
                figures.anySent());
    }
}
