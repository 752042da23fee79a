package now.billing.web.reminders;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.reminders.ReminderSort;
import now.billing.reminders.ReminderTab;
import now.billing.reminding.ReminderFacade;
import now.billing.reminding.ReminderLevelRecords;
import now.billing.web.support.Asked;
import now.billing.web.support.Notices;
import now.billing.web.support.TabbedList;
import org.jspecify.annotations.Nullable;

/** The list of invoices that are due for a reminder, and of the reminders that were made. */
@Named("reminderList")
@ViewScoped
public class ReminderList extends TabbedList<ReminderLine, ReminderTab, ReminderSort> {
    private static final long serialVersionUID = 1L;

    @EJB
    private ReminderFacade reminders;

    @EJB
    private ReminderLevelRecords levels;

    private transient @Nullable LocalDate today;

    /** What is due, the longest due first. */
    public ReminderList() {
        super(ReminderTab.DUE, ReminderSort.DATE, false);
    }

    @Override
    protected String path() {
        return "/app/reminders/list";
    }

    @Override
    protected Page<ReminderLine> load(ListQuery<ReminderTab, ReminderSort> query) {
        if (query.tab() == ReminderTab.DUE) {
            return reminders.due(query).map(ReminderLine::of);
        }
        // What was sent has its newest on top where nobody sorts it.
        ListQuery<ReminderTab, ReminderSort> sent = query.sort() == ReminderSort.DATE
                ? new ListQuery<>(
                        query.tab(),
                        query.search(),
                        query.filter(),
                        query.sort(),
                        !query.descending(),
                        query.cursor(),
                        query.limit())
                : query;
        return reminders.page(sent).map(ReminderLine::of);
    }

    @Override
    protected ListTotals<ReminderTab> reckoned(ListQuery<ReminderTab, ReminderSort> query) {
        return reminders.totals(query);
    }

    @Override
    protected @Nullable String acts(Asked asked) {
        if (asked.action().equals("again")) {
            reminders.sendAgain(asked.row(), asked.version());
            Notices.done("reminder.sentAgain");
        }
        return null;
    }

    /** How the column of when they were sent is sorted, as {@code aria-sort} knows it: the newest first at first. */
    public String getMadeDirection() {
        return switch (getList().direction(ReminderSort.DATE.name())) {
            case "ascending" -> "descending";
            case "descending" -> "ascending";
            default -> "none";
        };
    }

    /** Whether the business reminds at all. */
    public boolean isEnabled() {
        return levels.setting().enabled();
    }

    /** The business's today, from which days are counted. */
    public LocalDate getToday() {
        LocalDate known = today;
        if (known == null) {
            known = reminders.today();
            today = known;
        }
        return known;
    }
}
