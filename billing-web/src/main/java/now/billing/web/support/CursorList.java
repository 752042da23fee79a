package now.billing.web.support;

import java.io.Serializable;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list, one page at a time: the server reads only the page that is shown and remembers the way back.
 *
 * @param <T> a view record; never kept in the session
 * @param <S> the columns it can be sorted by
 */
public final class CursorList<T, S extends Enum<S>> implements Serializable {
    private static final long serialVersionUID = 1L;
    public static final List<Integer> SIZES = List.of(25, 50, 100);

    /** Reads one page. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {
        Page<T> load(@Nullable String cursor, int limit);
    }

    private final Source<T> source;
    private final String firstOrder;
    private S sort;
    private boolean descending;
    private final ArrayList<String> before = new ArrayList<>();
    private @Nullable String cursor;
    private int size = SIZES.get(0);
    private transient @Nullable Page<T> page;

    /**
     * A list that starts at its first page.
     *
     * @param sort what it is sorted by at first
     */
    public CursorList(Source<T> source, S sort, boolean descending) {
        this.source = source;
        this.sort = sort;
        this.descending = descending;
        firstOrder = order(sort, descending);
    }

    /** Starts in the order and size that an address asks for. */
    public void open(Asked asked) {
        setOrder(asked.text("sort"));
        setSize(Objects.requireNonNullElse(asked.text("size"), ""));
    }

    /** Sorts, pages and sizes as a script asks for; false where it asks for something else. */
    boolean turns(Asked asked) {
        String value = Objects.requireNonNullElse(asked.text("value"), "");
        switch (asked.action()) {
            case "sort" -> sortBy(value.startsWith("-") ? value.substring(1) : value, value.startsWith("-"));
            case "size" -> setSize(value);
            case "next" -> next();
            case "previous" -> previous();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The order it has before anybody sorts it. */
    public String getFirstOrder() {
        return firstOrder;
    }

    /** Sorts by a column, or turns the order round where it is sorted by it already. */
    public void sortBy(String column, boolean descendingFirst) {
        if (sort.name().equals(column)) {
            descending = !descending;
        } else {
            S wanted = column(column);
            descending = wanted == sort ? descending : descendingFirst;
            sort = wanted;
        }
        restart();
    }

    /** The word that {@code aria-sort} knows. */
    public String direction(String column) {
        if (!sort.name().equals(column)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    public S getSort() {
        return sort;
    }

    public boolean isDescending() {
        return descending;
    }

    /** For addresses: {@code TOTAL}, or {@code -TOTAL} for the highest first. */
    public String getOrder() {
        return order(sort, descending);
    }

    /** An unknown column of an old address changes nothing. */
    public void setOrder(@Nullable String order) {
        if (order != null && !order.isBlank()) {
            boolean back = order.startsWith("-");
            String name = back ? order.substring(1) : order;
            S wanted = column(name);
            if (wanted.name().equals(name)) {
                sort = wanted;
                descending = back;
            }
        }
    }

    private static String order(Enum<?> column, boolean descending) {
        return (descending ? "-" : "") + column.name();
    }

    /** The column of that name, or the present one where there is none. */
    private S column(String name) {
        for (S each : sort.getDeclaringClass().getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return sort;
    }

    public List<T> getRows() {
        return page().items();
    }

    public boolean isNothing() {
        return before.isEmpty() && page().items().isEmpty();
    }

    public boolean isNextThere() {
        return page().next() != null;
    }

    public boolean isPreviousThere() {
        return !before.isEmpty();
    }

    /** Number of the first row shown, from 1. */
    public int getFrom() {
        return before.size() * size + 1;
    }

    public int getTo() {
        return before.size() * size + page().items().size();
    }

    public void next() {
        String following = page().next();
        if (following != null) {
            before.add(cursor == null ? "" : cursor);
            cursor = following;
            page = null;
        }
    }

    public void previous() {
        if (!before.isEmpty()) {
            String earlier = before.remove(before.size() - 1);
            cursor = earlier.isEmpty() ? null : earlier;
            page = null;
        }
    }

    /** Starts at the first page again, after a filter changed. */
    public void restart() {
        before.clear();
        cursor = null;
        page = null;
    }

    /** Reads the page again, after a row changed. */
    public void refresh() {
        page = null;
    }

    /** A count of rows as people read it; it stops at its cap. */
    public static String count(int rows) {
        return rows > ListTotals.CAP
                ? Texts.say("list.many")
                : NumberFormat.getIntegerInstance(Texts.locale()).format(rows);
    }

    public int getSize() {
        return size;
    }

    /** Shows so many rows a page; a size that is not offered changes nothing. */
    void setSize(String wanted) {
        SIZES.stream()
                .filter(each -> each.toString().equals(wanted) && each != size)
                .findFirst()
                .ifPresent(each -> {
                    size = each;
                    restart();
                });
    }

    public List<Integer> getSizes() {
        return SIZES;
    }

    private Page<T> page() {
        if (page == null) {
            page = source.load(cursor, size);
        }
        return page;
    }
}
