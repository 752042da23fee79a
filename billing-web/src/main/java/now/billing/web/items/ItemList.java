package now.billing.web.items;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import now.billing.maintaining.ItemRecords;
import now.billing.maintaining.ItemView;
import now.billing.maintaining.ListQuery;
import now.billing.maintaining.Page;
import now.billing.web.support.CursorList;
import org.jspecify.annotations.Nullable;

/** The list of items. */
@Named("itemList")
@ViewScoped
public class ItemList implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ItemRecords items;

    private @Nullable String search;
    private boolean archived;
    private @Nullable CursorList<ItemView> list;

    @PostConstruct
    void start() {
        list = new CursorList<>(this::load);
    }

    private Page<ItemView> load(@Nullable String cursor, int limit) {
        return items.page(new ListQuery(search, cursor, limit, archived));
    }

    public @Nullable CursorList<ItemView> getList() {
        return list;
    }

    public boolean isUnfiltered() {
        return (search == null || search.isBlank()) && !archived;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public boolean isArchived() {
        return archived;
    }

    public void setArchived(boolean archived) {
        this.archived = archived;
    }
}
