package now.billing.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import now.billing.kernel.list.Page;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder;
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
    public Page<Item> page(String typed, boolean archived, @Nullable String cursor, int limit) {
        return page(new ItemFilter(typed, archived), ItemOrder.BY_NAME, cursor, limit);
    }

    /** The page after a key, or the first one. */
    public Page<Item> page(ItemFilter filter, ItemOrder order, @Nullable String cursor, int limit) {
        Keyset keyset = keyset(order, cursor);
        ConstantText text = ConstantText.of("select").append(keyset.columns()).append("from item where");
        restrict(text, filter);
        Page<UUID> ids = keyset.page(sql, row -> row.uuid("sort_id"), text, limit);
        return new Page<>(inOrder(ids.items()), ids.next());
    }

    private static Keyset keyset(ItemOrder order, @Nullable String cursor) {
        PageOrder sorted = order.pageOrder();
        return switch (order.by()) {
            case NAME -> Keyset.of(sorted, cursor, "name collate shared.people", "id");
            case CODE -> Keyset.of(sorted, cursor, "item_number collate shared.people", "id");
            case PRICE -> Keyset.of(sorted, cursor, "unit_price", "id");
            case ADDED -> Keyset.of(sorted, cursor, "id", "id");
        };
    }

    /** How many rows a list has, counted up to {@code most + 1}. */
    public int count(ItemFilter filter, int most) {
        ConstantText text = ConstantText.of("select count(*) as number from (select 1 from item where");
        restrict(text, filter);
        text.append("limit ?) counted", most + 1);
        return sql.row(row -> (int) row.number("number"), text).orElse(0);
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
}
