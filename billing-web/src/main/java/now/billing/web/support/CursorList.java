package now.billing.web.support;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import now.billing.maintaining.Page;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list, one page at a time: the server reads only the page that is shown and remembers the way back.
 *
 * @param <T> a view record; never kept in the session
 */
public final class CursorList<T> implements Serializable {
    private static final long serialVersionUID = 1L;
    public static final List<Integer> SIZES = List.of(25, 50, 100);

    /** Reads one page. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {
        Page<T> load(@Nullable String cursor, int limit);
    }

    private final Source<T> source;
    private final ArrayList<String> before = new ArrayList<>();
    private @Nullable String cursor;
    private int size = SIZES.get(0);
    private transient @Nullable Page<T> page;

    public CursorList(Source<T> source) {
        this.source = source;
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

    public int getSize() {
        return size;
    }

    public void setSize(int size) {
        if (SIZES.contains(size) && size != this.size) {
            this.size = size;
            restart();
        }
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
