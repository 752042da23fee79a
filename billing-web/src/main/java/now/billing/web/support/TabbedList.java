package now.billing.web.support;

import jakarta.annotation.PostConstruct;
import java.io.Serializable;
import java.util.List;
import now.billing.kernel.document.TagName;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * A list with tabs and a search over it. Its rows come first and its figures after them; what it is restricted to
 * stands in its address.
 *
 * @param <R> a view record, one a row
 * @param <T> the tabs
 * @param <S> the columns it can be sorted by
 */
public abstract class TabbedList<R, T extends Enum<T>, S extends Enum<S>> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final T first;
    private final CursorList<R, S> list;
    private T tab;
    private @Nullable String search;
    private @Nullable String tag;
    private transient @Nullable ListTotals<T> figures;

    /**
     * A list that nobody has restricted yet.
     *
     * @param first the tab that it opens with
     * @param sort what it is sorted by at first
     */
    protected TabbedList(T first, S sort, boolean descending) {
        this.first = first;
        this.tab = first;
        list = new CursorList<>((cursor, limit) -> loadAfresh(cursor, limit), sort, descending);
    }

    /** The path of its page, without an ending. */
    protected abstract String path();

    /** Reads one page of rows. */
    protected abstract Page<R> load(ListQuery<T, S> query);

    /** Reckons over all rows of the search and the filters. */
    protected abstract ListTotals<T> reckoned(ListQuery<T, S> query);

    /** What the list is restricted to besides tab and search. */
    protected ListFilter filter() {
        return ListFilter.NONE;
    }

    /** Whether its rows have tags, by which it can be restricted. */
    protected boolean isTaggable() {
        return false;
    }

    @PostConstruct
    protected void open() {
        Asked asked = Asked.ofRequest();
        tab = asked.word("tab", first.getDeclaringClass(), first);
        search = asked.text("q");
        String named = asked.text("tag");
        tag = named == null || !isTaggable() ? null : Text.cut(named, TagName.MOST_CHARACTERS);
        restrict(asked);
        list.open(asked);
    }

    /** Takes further filters from an address. */
    protected void restrict(Asked asked) {}

    private Page<R> loadAfresh(@Nullable String cursor, int limit) {
        // what was summed belongs to the rows before: nothing is shown until it is reckoned again
        figures = null;
        return load(query(cursor, limit));
    }

    private ListQuery<T, S> query(@Nullable String cursor, int limit) {
        String typed = search == null ? "" : search;
        return new ListQuery<>(tab, typed, filter().withTag(tag), list.getSort(), list.isDescending(), cursor, limit);
    }

    public CursorList<R, S> getList() {
        return list;
    }

    public List<T> getTabs() {
        return List.of(first.getDeclaringClass().getEnumConstants());
    }

    /** Asked for by the page when its rows stand. */
    public void reckon() {
        figures = reckoned(query(null, 1));
    }

    /** What a script asks for: that the list be turned, or what the menu of a row offers. */
    public @Nullable String act() {
        Asked asked = Asked.ofRequest();
        if (turns(asked)) {
            return null;
        }
        PrimeFaces.current().ajax().update("notices");
        String page = acts(asked);
        list.refresh();
        return page;
    }

    /** Turns the list as it is asked for, if that is what is asked for. */
    protected boolean turns(Asked asked) {
        if (asked.action().equals("clear")) {
            clear();
            PrimeFaces.current().ajax().update(Notices.FORM);
            return true;
        }
        return list.turns(asked);
    }

    /**
     * Does what the menu of a row offers; the row is named by its id, not by its place, which may have changed
     * meanwhile.
     *
     * @return the page that follows; null for the list itself
     */
    protected @Nullable String acts(Asked asked) {
        return null;
    }

    public boolean isReckoned() {
        return figures != null;
    }

    /** What was reckoned for the rows that stand, or null. */
    protected @Nullable ListTotals<T> figures() {
        return figures;
    }

    /** Rows behind a tab; the count stops at its cap. */
    public String count(T of) {
        ListTotals<T> known = figures;
        Integer rows = known == null ? null : known.counts().get(of);
        return rows == null ? "" : CursorList.count(rows);
    }

    public boolean isUnfiltered() {
        return !isFiltered() && tab == first;
    }

    /** Whether a search or a filter is set; a tab is none. */
    public boolean isFiltered() {
        return tag != null || search != null && !search.isBlank();
    }

    public void clear() {
        search = null;
        tag = null;
        list.restart();
    }

    /** The address of the list as it is now. */
    public String getAddress() {
        return address(tab);
    }

    /** The address of the same search and filters on another tab. */
    public String address(T other) {
        return addressed(other).of(list).text();
    }

    /** The address of another tab, as far as search and filters. */
    protected ListAddress addressed(T other) {
        return ListAddress.at(path())
                .unless("tab", first, other)
                .with("q", search)
                .with("tag", tag);
    }

    /** The address of the same list restricted to this tag, or to none. */
    public String addressTagged(@Nullable String name) {
        String before = tag;
        tag = name;
        try {
            return getAddress();
        } finally {
            tag = before;
        }
    }

    public @Nullable String getTag() {
        return tag;
    }

    public T getTab() {
        return tab;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }
}
