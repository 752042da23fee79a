package now.billing.facade;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.documents.recurring.RecurringRow;
import now.billing.documents.recurring.RecurringSlot;
import now.billing.documents.recurring.RecurringSort;
import now.billing.documents.recurring.RecurringTab;
import now.billing.drafting.RecurringStanding;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.reporting.DocumentView;

/** What can be done with recurring invoices beside writing them, by whoever may. */
public interface RecurrenceFacade extends DraftFacade {
    Page<RecurringRow> page(ListQuery<RecurringTab, RecurringSort> query);

    /** Counts of what a query finds. */
    ListTotals<RecurringTab> totals(ListQuery<RecurringTab, RecurringSort> query);

    /** What became of one through the caller: who may change it may see the answer to the change. */
    DocumentView changed(UUID id);

    /** Where it stands, and what comes next: at most so many invoices. */
    RecurringStanding standing(UUID id, int next);

    /** The same of one that is not stored. */
    List<RecurringStanding.Next> preview(RecurringFacts facts, int next);

    /** What became of each time, the newest first. */
    List<RecurringSlot> runs(UUID id);

    /** No invoice follows until it is resumed. */
    void pause(UUID id);

    /** Invoices follow again, from today on; none is made for a day that passed meanwhile. */
    void resume(UUID id);

    /** What failed on this day is tried again at once, also while it is paused. */
    void tryAgain(UUID id, LocalDate day);

    /** What failed on this day is left out. */
    void skip(UUID id, LocalDate day);
}
