package now.billing.storage;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sorted list page by page: the rows whose column and id come after those of a key. An index on both finds them
 * without passing over the rows before, and rows of the same value are ordered by their id, so that paging is exact.
 */
public final class Keyset {
    private final PageOrder order;
    private final @Nullable PageKey after;
    private final ConstantText column;
    private final ConstantText id;

    private Keyset(PageOrder order, @Nullable PageKey after, ConstantText column, ConstantText id) {
        this.order = order;
        this.after = after;
        this.column = column;
        this.id = id;
    }

    /**
     * The place that the cursor of a query names.
     *
     * @param list what is listed; a cursor of another list is refused
     * @param values what stands in the column
     * @param column what the query sorts by, and in case of equal values {@code id}; both as SQL
     * @throws InvalidInput about {@code cursor} where it is none of this order
     */
    public static Keyset of(
            String list,
            ListQuery<?, ?> query,
            PageOrder.Values values,
            @CompileTimeConstant String column,
            @CompileTimeConstant String id) {
        PageOrder order = new PageOrder(list, query.sort().name(), query.descending(), values);
        return of(order, query.cursor(), column, id);
    }

    static Keyset of(
            PageOrder order,
            @Nullable String cursor,
            @CompileTimeConstant String column,
            @CompileTimeConstant String id) {
        return new Keyset(order, PageKey.parse(cursor, order), ConstantText.of(column), ConstantText.of(id));
    }

    /** What {@link #page} needs among the columns of its select. */
    public ConstantText columns() {
        return ConstantText.of("cast(")
                .append(column)
                .append("as text) as sort_key,")
                .append(id)
                .append("as sort_id");
    }

    /**
     * Reads a page.
     *
     * @param select has {@link #columns} and ends in a condition; gets its order here
     * @param limit the most rows of the page
     */
    public <T> Page<T> page(Sql sql, RowReader<T> reader, ConstantText select, int limit) {
        return read(sql, reader, rows(select, limit), limit);
    }

    /**
     * The rows of a page as a subselect, to look up what stands beside them for these alone; {@link #read} reads the
     * whole. Where the look-ups stand beside the rows themselves, the database counts their cost to both of two
     * indexes, which then seem equally dear, and may take the one that passes over the rows of all others.
     * The subselect bears the name that the table has in the order, so that {@link #ordered} holds outside of it, too.
     *
     * @param select has {@link #columns} and ends in a condition; gets its order here
     * @param limit the most rows of the page
     */
    public ConstantText rows(ConstantText select, int limit) {
        // One more tells whether the list goes on.
        return finish(select).append("limit ?", limit + 1);
    }

    /**
     * Reads a page of a complete statement.
     *
     * @param statement has {@link #rows}, their columns {@code sort_key} and {@code sort_id}, and is {@link #ordered}
     */
    public <T> Page<T> read(Sql sql, RowReader<T> reader, ConstantText statement, int limit) {
        return cut(
                sql.rows(
                        row -> new Placed<>(reader.read(row), new PageKey(row.text("sort_key"), row.uuid("sort_id"))),
                        statement),
                limit);
    }

    ConstantText finish(ConstantText select) {
        if (after != null) {
            select.append("and (").append(column).append(",").append(id).append(")");
            select.append(order.descending() ? "<" : ">");
            select.append("(").append(value(after)).append(", ?)", after.id());
            // Says nothing new, but bounds the index also where the id comes from another table than the column.
            select.append("and").append(column).append(order.descending() ? "<=" : ">=");
            select.append(value(after));
        }
        return ordered(select);
    }

    /** Adds the order of the list. */
    public ConstantText ordered(ConstantText select) {
        select.append("order by")
                .append(column)
                .append(order.descending() ? "desc," : ",")
                .append(id);
        return order.descending() ? select.append("desc") : select;
    }

    private ConstantText value(PageKey key) {
        ConstantText value = ConstantText.of("cast(? as", key.value());
        return switch (order.values()) {
            case TEXT -> value.append("text)");
            case DATE -> value.append("date)");
            case NUMBER -> value.append("numeric)");
            case ID -> value.append("uuid)");
        };
    }

    <T> Page<T> cut(List<Placed<T>> rows, int limit) {
        boolean goesOn = rows.size() > limit;
        List<Placed<T>> page = goesOn ? rows.subList(0, limit) : rows;
        return new Page<>(
                page.stream().map(Placed::value).toList(),
                goesOn ? page.get(limit - 1).key().text(order) : null);
    }

    /** A row and its place. */
    record Placed<T>(T value, PageKey key) {}
}
