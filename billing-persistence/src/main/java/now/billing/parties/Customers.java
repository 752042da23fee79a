package now.billing.parties;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.json.StoredJson;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.list.Page;
import now.billing.organization.AddressColumns;
import now.billing.organization.TaxIdColumns;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder;
import now.billing.storage.Row;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** The customers, each with the account row that settlement locks. */
@Dependent
public class Customers {
    private static final int CONTACT_COLUMNS = 4;
    private static final PageOrder BY_NAME = new PageOrder("customers", "NAME", false, PageOrder.Values.TEXT);

    private static final String FACTS = "select customer_number, name, legal_name, email, phone, language_code,"
            + " currency_code, street, building_number, line2, line3, post_code, town, region, country_code,"
            + " array(select t.scheme from customer_tax_id t where t.customer_id = c.id order by t.position)"
            + " as tax_schemes,"
            + " array(select t.value from customer_tax_id t where t.customer_id = c.id order by t.position)"
            + " as tax_values,"
            + " array(select x.word from customer_contact p"
            + " cross join lateral unnest(array[p.name, p.role, p.email, p.phone]) with ordinality as x (word, place)"
            + " where p.customer_id = c.id order by p.position, x.place) as contact_words,"
            + " buyer_reference, due_days, notes, more::text as more from customer c";

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

    /** What is known of a customer, for those who change nothing: one statement. */
    public Optional<CustomerFacts> factsOf(UUID id) {
        return sql.row(Customers::facts, FACTS + " where c.id = ?", id);
    }

    /** What a customer is called, and whether it is still offered. */
    public Optional<CustomerName> nameOf(UUID id) {
        return sql.row(
                row -> new CustomerName(row.text("name"), row.flag("archived")),
                "select name, archived_at is not null as archived from customer where id = ?",
                id);
    }

    private static CustomerFacts facts(Row row) throws SQLException {
        return new CustomerFacts(
                row.text("customer_number"),
                row.text("name"),
                row.text("legal_name"),
                row.text("email"),
                row.text("phone"),
                row.text("language_code"),
                row.text("currency_code"),
                AddressColumns.address(row),
                TaxIdColumns.identifiers(row.texts("tax_schemes"), row.texts("tax_values")),
                contacts(row.texts("contact_words")),
                row.text("buyer_reference"),
                row.optionalInteger("due_days").orElse(null),
                row.text("notes"),
                StoredJson.read(PartyTerms.SHAPE, row.optionalText("more").orElse(null)));
    }

    private static List<ContactFacts> contacts(List<String> words) {
        List<ContactFacts> contacts = new ArrayList<>();
        for (int i = 0; i < words.size(); i += CONTACT_COLUMNS) {
            contacts.add(new ContactFacts(words.get(i), words.get(i + 1), words.get(i + 2), words.get(i + 3)));
        }
        return contacts;
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

    /** Customers in whose texts all typed words are found (all for an empty text), by name. */
    public Page<Customer> page(String typed, boolean archived, @Nullable String cursor, int limit) {
        Keyset keyset = Keyset.of(BY_NAME, cursor, "name collate shared.people", "id");
        ConstantText text = ConstantText.of("select")
                .append(keyset.columns())
                .append("from customer where (archived_at is not null) = ?", archived);
        for (SearchWords.Word word : SearchWords.of(typed).words()) {
            text.append("and search like shared.pattern(?)", word.text());
        }
        Page<UUID> ids = keyset.page(sql, row -> row.uuid("sort_id"), text, limit);
        return new Page<>(inOrder(ids.items()), ids.next());
    }

    /** The customers of these ids, in their order. */
    public List<Customer> inOrder(List<UUID> ids) {
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
