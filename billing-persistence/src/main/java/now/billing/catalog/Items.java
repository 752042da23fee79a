package now.billing.catalog;

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

    /** Items whose words begin as typed (all for an empty text), by name. */
    public Page<Item> page(String typed, boolean archived, @Nullable PageKey after, int limit) {
        SearchWords words = SearchWords.of(typed);
        ConstantText text =
                ConstantText.of("select id, name_key from item where (archived_at is not null) = ?", archived);
        if (!words.isEmpty()) {
            text.append("and words @@ to_tsquery('simple', ?)", words.query());
        }
        if (after != null) {
            text.append("and (name_key, id) > (?, ?)", after.value(), after.id());
        }
        text.append("order by name_key, id limit ?", limit + 1);
        Page<PageKey> keys = Page.cut(sql.rows(row -> new PageKey(row.text(2), row.uuid(1)), text), limit, key -> key);
        return new Page<>(inOrder(keys.rows().stream().map(PageKey::id).toList()), keys.next());
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
