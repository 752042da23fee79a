package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.receivables.PartySort;
import now.billing.receivables.PartyTab;

/** Customers for reading, with what they owe. */
@Stateless
@LocalBean
public class CustomerViews implements PartyViews {
    @Inject
    private PartyRows rows;

    @Override
    @RolesAllowed("customer.read")
    public Page<PartyRow> page(ListQuery<PartyTab, PartySort> query) {
        return rows.page(PartyRole.CUSTOMER, query);
    }

    @Override
    @RolesAllowed("customer.read")
    public ListTotals<PartyTab> totals(ListQuery<PartyTab, PartySort> query) {
        return rows.totals(PartyRole.CUSTOMER, query);
    }
}
