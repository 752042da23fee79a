package now.billing.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.list.Page;
import now.billing.tenancy.TenantCode;
import now.billing.testing.Books;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomersIT {
    private UnitsOfWork work;
    private TenantCode tenant;
    private UUID full;

    @BeforeAll
    void start() {
        TestDatabase database = TestDatabase.fresh();
        tenant = database.tenant();
        work = new UnitsOfWork(database, 1);
        full = work.as(tenant, sql -> {
            Books books = new Books(tenant, sql);
            books.customer("beta Works");
            books.customer("Alpha Works");
            books.customer("Österreich Handel");
            books.customer("50 % Rabatt & Söhne");
            return new Customers(sql).add(Customer.of(everything(), Books.AT)).id();
        });
    }

    @AfterAll
    void stop() {
        if (work != null) {
            work.close();
        }
    }

    @Test
    void everythingThatIsKnownComesBack() {
        assertThat(facts(full)).isEqualTo(everything());
    }

    @Test
    void theStatementKnowsWhatTheEntityKnows() {
        Optional<CustomerFacts> known = work.as(tenant, sql -> new Customers(sql).factsOf(full));
        Optional<CustomerName> name = work.as(tenant, sql -> new Customers(sql).nameOf(full));
        Optional<CustomerFacts> nobody = work.as(tenant, sql -> new Customers(sql).factsOf(UUID.randomUUID()));
        assertThat(known).contains(everything());
        assertThat(name).contains(new CustomerName(everything().name(), false));
        assertThat(nobody).isEmpty();
    }

    @Test
    void aCustomerWithANameOnlyHasNothingElse() {
        CustomerFacts seen = work.as(tenant, sql -> {
            UUID id = new Books(tenant, sql).customer("Gamma Works");
            CustomerFacts known = new Customers(sql).factsOf(id).orElseThrow();
            new Customers(sql).remove(new Customers(sql).find(id).orElseThrow());
            return known;
        });
        assertThat(seen).isEqualTo(CustomerFacts.named("Gamma Works"));
    }

    @Test
    void contactsAndTaxIdsCanBeReplacedAndRemoved() {
        CustomerFacts old = everything();
        CustomerFacts changed = new CustomerFacts(
                "C-3",
                "Zeta Full",
                "",
                "",
                "",
                "",
                "",
                PostalAddress.EMPTY,
                List.of(TaxIdentifier.of("REG", "HRB 1")),
                List.of(new ContactFacts("Front desk", "", "", "")),
                "",
                null,
                "");
        replace(changed);
        assertThat(facts(full)).isEqualTo(changed);
        replace(old);
        assertThat(facts(full)).isEqualTo(old);
    }

    private void replace(CustomerFacts facts) {
        work.run(tenant, sql -> new Customers(sql).find(full).orElseThrow().change(facts, Books.AT));
    }

    @Test
    void searchMatchesAnyPartOfWordsInAnyOrder() {
        assertThat(names("works")).containsExactly("Alpha Works", "beta Works");
        assertThat(names("wor alp")).containsExactly("Alpha Works");
        assertThat(names("hand")).containsExactly("Österreich Handel");
        assertThat(names("billing@full")).containsExactly("Zeta Full");
        assertThat(names("orks")).containsExactly("Alpha Works", "beta Works");
        assertThat(names("osterreich")).containsExactly("Österreich Handel");
        assertThat(names("oesterr")).containsExactly("Österreich Handel");
        assertThat(names("%")).as("no word: nothing to find").isEmpty();
        assertThat(names("_ 👍")).isEmpty();
        assertThat(names(" ")).as("nothing typed: no restriction").hasSize(5);
        assertThat(names("') or true --")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherByName() {
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Page<Customer> page = work.as(tenant, sql -> new Customers(sql).page("", false, from, 2));
            page.items().forEach(each -> names.add(each.name()));
            after = page.next();
        } while (after != null);
        assertThat(names)
                .containsExactly("50 % Rabatt & Söhne", "Alpha Works", "beta Works", "Österreich Handel", "Zeta Full");
    }

    private static CustomerFacts everything() {
        return new CustomerFacts(
                "C-1",
                "Zeta Full",
                "Zeta Full Ltd.",
                "billing@full.example.test",
                "+49 30 000000",
                "de",
                "CHF",
                new PostalAddress("Main Street", "1 a", "Floor 2", "10000", "Town", "Region", "DE"),
                List.of(TaxIdentifier.vat("DE000000000"), TaxIdentifier.of("SIREN", "000000000")),
                List.of(
                        new ContactFacts("Purchasing", "department", "buy@full.example.test", ""),
                        new ContactFacts("Accounts", "", "", "")),
                "PO 7",
                14,
                "Pays late");
    }

    private CustomerFacts facts(UUID id) {
        return work.as(tenant, sql -> new Customers(sql).find(id).orElseThrow().facts());
    }

    private List<String> names(String typed) {
        return work.as(tenant, sql -> new Customers(sql).page(typed, false, null, 50)).items().stream()
                .map(Customer::name)
                .toList();
    }
}
