package now.billing.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.receivables.PartyLine;
import now.billing.receivables.PartyLists;
import now.billing.receivables.PartySort;
import now.billing.receivables.PartyTab;
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
            return new Parties(sql)
                    .add(KnownParty.of(PartyRole.CUSTOMER, everything(), Books.AT))
                    .id();
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
        Optional<PartyFacts> known = work.as(tenant, sql -> new Parties(sql).factsOf(PartyRole.CUSTOMER, full));
        Optional<PartyName> name = work.as(tenant, sql -> new Parties(sql).nameOf(PartyRole.CUSTOMER, full));
        Optional<PartyFacts> nobody =
                work.as(tenant, sql -> new Parties(sql).factsOf(PartyRole.CUSTOMER, UUID.randomUUID()));
        assertThat(known).contains(everything());
        assertThat(name.map(PartyName::name)).contains(everything().name());
        assertThat(nobody).isEmpty();
    }

    @Test
    void aCustomerWithANameOnlyHasNothingElse() {
        PartyFacts seen = work.as(tenant, sql -> {
            UUID id = new Books(tenant, sql).customer("Gamma Works");
            PartyFacts known = new Parties(sql).factsOf(PartyRole.CUSTOMER, id).orElseThrow();
            new Parties(sql)
                    .remove(new Parties(sql).find(PartyRole.CUSTOMER, id).orElseThrow());
            return known;
        });
        assertThat(seen).isEqualTo(PartyFacts.named("Gamma Works"));
    }

    @Test
    void contactsAndTaxIdsCanBeReplacedAndRemoved() {
        PartyFacts old = everything();
        PartyFacts changed = new PartyFacts(
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

    private void replace(PartyFacts facts) {
        work.run(
                tenant,
                sql -> new Parties(sql)
                        .find(PartyRole.CUSTOMER, full)
                        .orElseThrow()
                        .change(facts, Books.AT));
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
            Page<PartyLine> page = page(current(2).after(after));
            page.items().forEach(each -> names.add(each.name()));
            after = page.next();
        } while (after != null);
        assertThat(names)
                .containsExactly("50 % Rabatt & Söhne", "Alpha Works", "beta Works", "Österreich Handel", "Zeta Full");
    }

    private static PartyFacts everything() {
        return new PartyFacts(
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

    private PartyFacts facts(UUID id) {
        return work.as(
                tenant,
                sql -> new Parties(sql)
                        .find(PartyRole.CUSTOMER, id)
                        .orElseThrow()
                        .facts());
    }

    private List<String> names(String typed) {
        return page(current(50).withSearch(typed)).items().stream()
                .map(PartyLine::name)
                .toList();
    }

    private static ListQuery<PartyTab, PartySort> current(int limit) {
        return ListQuery.of(PartyTab.CURRENT, PartySort.NAME, false, limit);
    }

    private Page<PartyLine> page(ListQuery<PartyTab, PartySort> query) {
        return work.as(tenant, sql -> new PartyLists(sql).page(PartyRole.CUSTOMER, query));
    }
}
