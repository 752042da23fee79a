package now.billing.web.items;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import now.billing.kernel.list.Page;
import now.billing.maintaining.ItemQuery;
import now.billing.maintaining.ItemRecords;
import now.billing.maintaining.ItemView;
import now.billing.reporting.ListTotals;
import now.billing.web.support.Asked;
import now.billing.web.support.CursorList;
import now.billing.web.support.ListAddress;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** The list of items. */
@Named("itemList")
@ViewScoped
public class ItemList implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The tabs over the list. */
    public enum Tab {
        CURRENT,
        ARCHIVED
    }

    @EJB
    private ItemRecords items;

    private final CursorList<ItemView> list =
            new CursorList<>((cursor, limit) -> load(cursor, limit), ItemQuery.Sort.NAME, false);
    private Tab tab = Tab.CURRENT;
    private @Nullable String search;
    private transient boolean reckoned;

    @PostConstruct
    void open() {
        Asked asked = Asked.ofRequest();
        tab = asked.word("tab", Tab.class, Tab.CURRENT);
        search = asked.text("q");
        list.open(asked);
    }

    private Page<ItemView> load(@Nullable String cursor, int limit) {
        // what was summed belongs to the rows before: nothing is shown until it is reckoned again
        reckoned = false;
        return items.list(new ItemQuery(
                tab == Tab.ARCHIVED,
                search,
                ItemQuery.Sort.valueOf(list.getSort()),
                list.isDescending(),
                cursor,
                limit));
    }

    public CursorList<ItemView> getList() {
        return list;
    }

    public List<Tab> getTabs() {
        return List.of(Tab.values());
    }

    /** Asked for by the page when its rows stand. */
    public void reckon() {
        reckoned = true;
    }

    public boolean isReckoned() {
        return reckoned;
    }

    /** Rows behind a tab; the count stops at its cap. */
    public String count(Tab of) {
        return reckoned
                ? CursorList.count(
                        items.count(of == Tab.ARCHIVED, Objects.requireNonNullElse(search, ""), ListTotals.CAP))
                : "";
    }

    public boolean isUnfiltered() {
        return !isFiltered() && tab == Tab.CURRENT;
    }

    public boolean isFiltered() {
        return search != null && !search.isBlank();
    }

    public void clear() {
        search = null;
        list.restart();
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
            default -> list.restart();
        }
        list.refresh();
    }

    /** The address of the list as it is now. */
    public String getAddress() {
        return address(tab);
    }

    public String address(Tab other) {
        return ListAddress.at("/app/items/list")
                .unless("tab", Tab.CURRENT, other)
                .with("q", search)
                .of(list)
                .text();
    }

    public Tab getTab() {
        return tab;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }
}
