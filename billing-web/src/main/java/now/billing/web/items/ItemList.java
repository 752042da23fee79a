package now.billing.web.items;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import now.billing.catalog.ItemSort;
import now.billing.catalog.ItemTab;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.maintaining.ItemRecords;
import now.billing.maintaining.ItemView;
import now.billing.web.support.Asked;
import now.billing.web.support.Notices;
import now.billing.web.support.TabbedList;
import org.jspecify.annotations.Nullable;

/** The list of items. */
@Named("itemList")
@ViewScoped
public class ItemList extends TabbedList<ItemView, ItemTab, ItemSort> {
    private static final long serialVersionUID = 1L;

    @EJB
    private ItemRecords items;

    /** Current items by name. */
    public ItemList() {
        super(ItemTab.CURRENT, ItemSort.NAME, false);
    }

    @Override
    protected String path() {
        return "/app/items/list";
    }

    @Override
    protected Page<ItemView> load(ListQuery<ItemTab, ItemSort> query) {
        return items.page(query);
    }

    @Override
    protected ListTotals<ItemTab> reckoned(ListQuery<ItemTab, ItemSort> query) {
        return items.totals(query);
    }

    @Override
    protected @Nullable String acts(Asked asked) {
        switch (asked.action()) {
            case "archive" -> {
                items.archive(asked.row(), asked.version());
                Notices.done("item.archived");
            }
            case "restore" -> {
                items.restore(asked.row(), asked.version());
                Notices.done("item.restored");
            }
            default -> getList().restart();
        }
        return null;
    }
}
