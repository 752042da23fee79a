package now.billing.reporting;

import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.receivables.PartySort;
import now.billing.receivables.PartyTab;

/** The parties of one role for reading, with what is open between them and us. */
public interface PartyViews {

    Page<PartyRow> page(ListQuery<PartyTab, PartySort> query);

    /** Counts over the whole list. */
    ListTotals<PartyTab> totals(ListQuery<PartyTab, PartySort> query);
}
