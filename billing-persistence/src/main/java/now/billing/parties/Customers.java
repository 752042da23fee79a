package now.billing.parties;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.storage.ConstantText;
import now.billing.storage.Page;
import now.billing.storage.PageKey;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** The customers, each with the account row that settlement locks. */
@Dependent
public class Customers {
    private final TenantSql sql;

    @Inject
    public Customers(TenantSql sql) {
        this.sql = sql;
    }

    /** Adds a customer and opens its account. */
    public Customer add(Customer customer) {
        sql.add(customer);
        sql.execute("insert into customer_account (customer_id) values (?)", customer.id());
        return customer;
    }

    public Optional<Customer> find(UUID id) {
        return sql.find(Customer.class, id);
    }

    /** Removes a customer without a history; otherwise the database refuses at the next flush. */
    public void remove(Customer customer) {
        sql.remove(customer);
    }

    /**
     * Takes the customer's account for this transaction; others who settle for the same customer wait. Taken before any
     * balance is read.
     */
    public void lockAccount(UUID customerId) {
        int locked =
                sql.execute("update customer_account set movements = movements + 1 where customer_id = ?", customerId);
        if (locked != 1) {
            throw new IllegalStateException("a customer has exactly one account");
        }
    }

    /** Customers whose words begin as typed (all for an empty text), by name. */
    public Page<Customer> page(String typed, boolean archived, @Nullable PageKey after, int limit) {
        SearchWords words = SearchWords.of(typed);
        ConstantText text =
                ConstantText.of("select id, name_key from customer where (archived_at is not null) = ?", archived);
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

    /** True if documents, payments or drafts name the customer, so that it can only be archived. */
    public boolean hasHistory(UUID id) {
        return sql.row(
                        row -> row.flag(1),
                        "select exists (select 1 from invoice where customer_id = ?)"
                                + " or exists (select 1 from payment where customer_id = ?)",
                        id,
                        id)
                .orElse(false);
    }

    private List<Customer> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Customer> customers =
                new ArrayList<>(sql.query(Customer.class, "select c from Customer c where c.id in :ids")
                        .setParameter("ids", ids)
                        .setHint("eclipselink.batch", "c.taxIds")
                        .setHint("eclipselink.batch", "c.contacts")
                        .setHint("eclipselink.batch.type", "IN")
                        .getResultList());
        customers.sort(Comparator.comparingInt(customer -> ids.indexOf(customer.id())));
        return customers;
    }
}
