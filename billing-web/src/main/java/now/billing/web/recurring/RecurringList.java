package now.billing.web.recurring;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import now.billing.documents.recurring.RecurringRow;
import now.billing.documents.recurring.RecurringSort;
import now.billing.documents.recurring.RecurringTab;
import now.billing.drafting.OfKind;
import now.billing.facade.MarginFacades;
import now.billing.facade.RecurrenceFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.web.support.Asked;
import now.billing.web.support.Notices;
import now.billing.web.support.TabbedList;
import org.jspecify.annotations.Nullable;

/** The list of recurring invoices. */
@Named("recurringList")
@ViewScoped
public class RecurringList extends TabbedList<RecurringRow, RecurringTab, RecurringSort> {
    private static final long serialVersionUID = 1L;

    @Inject
    private MarginFacades margins;

    @Inject
    @OfKind(DocumentKind.RECURRING)
    private RecurrenceFacade recurring;

    /** All of them, what comes first on top. */
    public RecurringList() {
        super(RecurringTab.ALL, RecurringSort.NEXT, false);
    }

    @Override
    protected boolean isTaggable() {
        return true;
    }

    /** The tags of the organization, of which one restricts the list. */
    public List<String> getTagNames() {
        return margins.of(DocumentKind.RECURRING).tagsLike("");
    }

    @Override
    protected String path() {
        return "/app/recurring/list";
    }

    @Override
    protected Page<RecurringRow> load(ListQuery<RecurringTab, RecurringSort> query) {
        return recurring.page(query);
    }

    @Override
    protected ListTotals<RecurringTab> reckoned(ListQuery<RecurringTab, RecurringSort> query) {
        return recurring.totals(query);
    }

    @Override
    protected @Nullable String acts(Asked asked) {
        switch (asked.action()) {
            case "pause" -> {
                recurring.pause(asked.row());
                Notices.done("recurring.paused");
            }
            case "resume" -> {
                recurring.resume(asked.row());
                Notices.done("recurring.resumed");
            }
            default -> getList().restart();
        }
        return null;
    }
}
