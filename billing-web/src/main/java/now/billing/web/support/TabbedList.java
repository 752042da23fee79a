package now.billing.web.support;

import jakarta.annotation.PostConstruct;
import java.io.Serializable;
import java.util.List;
import now.billing.kernel.list.Page;
import org.jspecify.annotations.Nullable;

/**
 * A list with tabs and a search over it. Its rows come first and its figures after them; what it is restricted to
 * stands in its address.
 *
 * @param <R> a view record, one a row
 * @param <T> the tabs
 * @param <F> what is reckoned over all rows, the numbers behind the tabs among it
 */
public abstract class TabbedList<R, T extends Enum<T>, F> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final T first;
    private final CursorList<R> list;
    private T tab;
    private @Nullable String search;
    private transient @Nullable F figures;

    /**
     * A list that nobody has restricted yet.
     *
     * @param first the tab that it opens with
     * @param sort what it is sorted by at first
     */
    protected TabbedList(T first, Enum<?> sort, boolean descending) {
        this.first = first;
        this.tab = first;
        list = new CursorList<>((cursor, limit) -> loadAfresh(cursor, limit), sort, descending);
    }

    /** The path of its page, without an ending. */
    protected abstract String path();

    /** Reads one page of rows. */
    protected abstract Page<R> load(@Nullable String cursor, int limit);

    /** Reckons over all rows of the search and the filters. */
    protected abstract F reckoned();

    /** How many rows these figures say are behind a tab; null where nobody counted them. */
    protected abstract @Nullable Integer rows(F known, T of);

    @PostConstruct
    protected void open() {
        Asked asked = Asked.ofRequest();
        tab = asked.word("tab", first.getDeclaringClass(), first);
        search = asked.text("q");
        restrict(asked);
        list.open(asked);
    }

    /** Takes further filters from an address. */
    protected void restrict(Asked asked) {}

    private Page<R> loadAfresh(@Nullable String cursor, int limit) {
        // what was summed belongs to the rows before: nothing is shown until it is reckoned again
        figures = null;
        return load(cursor, limit);
    }

    public CursorList<R> getList() {
        return list;
    }

    public List<T> getTabs() {
        return List.of(first.getDeclaringClass().getEnumConstants());
    }

    /** Asked for by the page when its rows stand. */
    public void reckon() {
        figures = reckoned();
    }

    public boolean isReckoned() {
        return figures != null;
    }

    /** What was reckoned for the rows that stand, or null. */
    protected @Nullable F figures() {
        return figures;
    }

    /** Rows behind a tab; the count stops at its cap. */
    public String count(T of) {
        F known = figures;
        Integer rows = known == null ? null : rows(known, of);
        return rows == null ? "" : CursorList.count(rows);
    }

    public boolean isUnfiltered() {
        return !isFiltered() && tab == first;
    }

    /** Whether a search or a filter is set; a tab is none. */
    public boolean isFiltered() {
        return search != null && !search.isBlank();
    }

    public void clear() {
        search = null;
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
        return ListAddress.at(path()).unless("tab", first, other).with("q", search);
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
