package now.billing.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder.Values;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;

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

    /** A page of items. */
    public Page<Item> page(ListQuery<ItemTab, ItemSort> query) {
        Keyset keyset = keyset(query);
        ConstantText text = ConstantText.of("select").append(keyset.columns()).append("from item where");
        Page<UUID> ids = keyset.page(sql, row -> row.uuid("sort_id"), restrict(text, query), query.limit());
        return new Page<>(inOrder(ids.items()), ids.next());
    }

    private static Keyset keyset(ListQuery<ItemTab, ItemSort> query) {
        return switch (query.sort()) {
            case NAME -> Keyset.of("items", query, Values.TEXT, "name collate shared.people", "id");
            case CODE -> Keyset.of("items", query, Values.TEXT, "item_number collate shared.people", "id");
            case PRICE -> Keyset.of("items", query, Values.NUMBER, "unit_price", "id");
            case ADDED -> Keyset.of("items", query, Values.ID, "id", "id");
        };
    }

    /** How many rows a list has, counted up to {@code most + 1}. */
    public int count(ListQuery<ItemTab, ItemSort> query, int most) {
        return sql.count(restrict(ConstantText.of("select 1 from item where"), query), most);
    }

    private static ConstantText restrict(ConstantText text, ListQuery<ItemTab, ItemSort> query) {
        text.append(query.tab() == ItemTab.ARCHIVED ? "archived_at is not null" : "archived_at is null");
        for (SearchWords.Word word : SearchWords.of(query.search()).words()) {
            text.append(
                    "and (search like shared.pattern(?) or unit_price = any(cast(? as numeric[])))",
                    word.text(),
                    word.amounts());
        }
        return text;
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
