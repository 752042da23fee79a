package now.billing.web.items;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import now.billing.kernel.list.Page;
import now.billing.maintaining.ItemQuery;
import now.billing.maintaining.ItemRecords;
import now.billing.maintaining.ItemView;
import now.billing.reporting.ListTotals;
import now.billing.web.support.Asked;
import now.billing.web.support.Notices;
import now.billing.web.support.TabbedList;
import org.jspecify.annotations.Nullable;

/** The list of items. */
@Named("itemList")
@ViewScoped
public class ItemList extends TabbedList<ItemView, ItemList.Tab, Map<ItemList.Tab, Integer>> {
    private static final long serialVersionUID = 1L;

    /** The tabs over the list. */
    public enum Tab {
        CURRENT,
        ARCHIVED
    }

    @EJB
    private ItemRecords items;

    /** Current items by name. */
    public ItemList() {
        super(Tab.CURRENT, ItemQuery.Sort.NAME, false);
    }

    @Override
    protected String path() {
        return "/app/items/list";
    }

    @Override
    protected Page<ItemView> load(@Nullable String cursor, int limit) {
        return items.list(new ItemQuery(
                getTab() == Tab.ARCHIVED,
                getSearch(),
                ItemQuery.Sort.valueOf(getList().getSort()),
                getList().isDescending(),
                cursor,
                limit));
    }

    @Override
    protected Map<Tab, Integer> reckoned() {
        return Map.of(Tab.CURRENT, count(false), Tab.ARCHIVED, count(true));
    }

    private int count(boolean archived) {
        return items.count(archived, Objects.requireNonNullElse(getSearch(), ""), ListTotals.CAP);
    }

    @Override
    protected Integer rows(Map<Tab, Integer> known, Tab of) {
        return known.getOrDefault(of, 0);
    }

    /** What a row's menu asks for. */
    public void act() {
        Asked asked = Asked.ofRequest();
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
        getList().refresh();
    }
}
