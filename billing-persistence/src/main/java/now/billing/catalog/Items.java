package now.billing.catalog;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import now.billing.storage.ConstantText;
import now.billing.storage.Page;
import now.billing.storage.PageKey;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** The items of the organization. */
@Dependent
public class Items {
    private final TenantSql sql;

    @Inject
    public Items(TenantSql sql) {
        this.sql = sql;
    }

    public Item add(Item item) {
        return sql.add(item);
    }

    public Optional<Item> find(UUID id) {
        return sql.find(Item.class, id);
    }

    /** Which of these ids are items of this tenant, archived ones too. */
    public Set<UUID> known(Set<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.query(UUID.class, "select i.id from Item i where i.id in :ids")
                        .setParameter("ids", ids)
                        .getResultList());
    }

    public void remove(Item item) {
        sql.remove(item);
    }

    /** Items in which all typed words are found (all for an empty text), by name. */
    public Page<Item> page(String typed, boolean archived, @Nullable PageKey after, int limit) {
        return page(new ItemFilter(typed, archived), ItemOrder.BY_NAME, after, limit);
    }

    /** The page after a key, or the first one. */
    public Page<Item> page(ItemFilter filter, ItemOrder order, @Nullable PageKey after, int limit) {
        ConstantText text = ConstantText.of("select id,");
        Sorting sorting = new Sorting(filter, order.descending(), after);
        switch (order.by()) {
            case NAME -> sorted(text, sorting, "name collate shared.people", "text");
            case CODE -> sorted(text, sorting, "item_number collate shared.people", "text");
            case PRICE -> sorted(text, sorting, "unit_price", "numeric");
            case ADDED -> sorted(text, sorting, "id", "uuid");
        }
        text.append("limit ?", limit + 1);
        Page<PageKey> keys =
                Page.cut(sql.rows(row -> new PageKey(row.text("sort_key"), row.uuid("id")), text), limit, key -> key);
        return new Page<>(inOrder(keys.rows().stream().map(PageKey::id).toList()), keys.next());
    }

    /** How many rows a list has, counted up to {@code most + 1}. */
    public int count(ItemFilter filter, int most) {
        ConstantText text = ConstantText.of("select count(*) as number from (select 1 from item where");
        restrict(text, filter);
        text.append("limit ?) counted", most + 1);
        return sql.row(row -> (int) row.number("number"), text).orElse(0);
    }

    /** Column and type are constants of this class; the values are bound. */
    private static void sorted(
            ConstantText text, Sorting sorting, @CompileTimeConstant String column, @CompileTimeConstant String type) {
        text.append("cast(").append(column).append("as text) as sort_key from item where");
        restrict(text, sorting.filter);
        PageKey after = sorting.after;
        if (after != null) {
            text.append("and (").append(column).append(", id)");
            text.append(sorting.descending ? "<" : ">");
            text.append("(cast(? as", after.value()).append(type).append("), ?)", after.id());
        }
        text.append("order by").append(column).append(sorting.descending ? "desc, id desc" : ", id");
    }

    private static void restrict(ConstantText text, ItemFilter filter) {
        text.append(filter.archived() ? "archived_at is not null" : "archived_at is null");
        for (SearchWords.Word word : SearchWords.of(filter.typed()).words()) {
            text.append(
                    "and (search like shared.pattern(?) or unit_price = any(cast(? as numeric[])))",
                    word.text(),
                    word.amounts());
        }
    }

    private List<Item> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>(sql.query(Item.class, "select i from Item i where i.id in :ids")
                .setParameter("ids", ids)
                .getResultList());
        items.sort(Comparator.comparingInt(item -> ids.indexOf(item.id())));
        return items;
    }

    private record Sorting(
            ItemFilter filter, boolean descending, @Nullable PageKey after) {}
}
