package now.billing.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import now.billing.documents.records.NumberSeriesBook;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.tenancy.TenantCode;
import now.billing.testing.Books;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuerIT {
    private static final CurrencyUnit CHF = CurrencyUnit.of("CHF");

    private TestDatabase database;
    private UnitsOfWork work;
    private TenantCode tenant;

    @BeforeAll
    void start() {
        database = TestDatabase.fresh();
        work = new UnitsOfWork(database, 1);
    }

    @BeforeEach
    void foundOrganization() {
        tenant = database.tenant();
        work.run(tenant, sql -> new Organizations(sql).found(Organization.found(everything(), Books.AT)));
    }

    @AfterAll
    void stop() {
        if (work != null) {
            work.close();
        }
    }

    @Test
    void theStatementKnowsWhatTheEntityKnows() {
        assertThat(work.<OrganizationFacts>as(tenant, sql -> new Organizations(sql).facts()))
                .isEqualTo(everything());
        assertThat(issuer(null, Books.EUR).organization()).isEqualTo(everything());
    }

    @Test
    void aChangeThatIsNotYetWrittenIsSeen() {
        OrganizationFacts seen = work.as(tenant, sql -> {
            new Organizations(sql).get().change(renamed(), Books.AT);
            return new Organizations(sql).facts();
        });
        assertThat(seen).isEqualTo(renamed());
    }

    @Test
    void withoutAccountAndSeriesThereIsNone() {
        assertThat(issuer(null, Books.EUR).account()).isNull();
        assertThat(issuer(null, Books.EUR).numbering()).isNull();
    }

    @Test
    void theChosenAccountWinsElseThePreferredOneOfTheCurrency() {
        UUID plain = add(account("plain", Books.EUR, false));
        UUID archived = add(account("archived", Books.EUR, true));
        work.run(
                tenant,
                sql -> new BankAccounts(sql).find(archived).orElseThrow().archive(Books.AT));
        assertThat(issuer(null, Books.EUR).account()).isEqualTo(account("plain", Books.EUR, false));
        add(account("preferred", Books.EUR, true));
        assertThat(issuer(null, Books.EUR).account()).isEqualTo(account("preferred", Books.EUR, true));
        assertThat(issuer(plain, Books.EUR).account()).isEqualTo(account("plain", Books.EUR, false));
        assertThat(issuer(archived, Books.EUR).account())
                .extracting(BankAccountFacts::label)
                .isEqualTo("archived");
        assertThat(issuer(null, CHF).account()).isNull();
    }

    @Test
    void theSeriesOfTheKindGivesTheNumbers() {
        work.run(tenant, sql -> new NumberSeriesBook(sql).ofOrBegun(DocumentKind.RECEIPT, Books.AT));
        assertThat(issuer(null, Books.EUR).numbering()).isNull();
        Numbering begun = work.as(tenant, sql -> new NumberSeriesBook(sql).ofOrBegun(DocumentKind.INVOICE, Books.AT));
        assertThat(issuer(null, Books.EUR).numbering()).isEqualTo(begun);
    }

    /** Of an invoice that names this account, in this currency. */
    private Issuer issuer(@Nullable UUID account, CurrencyUnit currency) {
        return work.as(tenant, sql -> new Organizations(sql).issuer(DocumentKind.INVOICE, currency, account));
    }

    private UUID add(BankAccountFacts facts) {
        return work.as(
                tenant,
                sql -> new BankAccounts(sql)
                        .add(BankAccount.open(facts, Books.AT))
                        .id());
    }

    private static BankAccountFacts account(String label, CurrencyUnit currency, boolean preferred) {
        return new BankAccountFacts(label, "Example GmbH", "Bank", "US", currency, "", "", "12345", preferred);
    }

    private static OrganizationFacts everything() {
        return named("Example");
    }

    private static OrganizationFacts renamed() {
        return named("Renamed");
    }

    private static OrganizationFacts named(String name) {
        return new OrganizationFacts(
                name,
                "Example GmbH",
                "billing@example.test",
                "+49 30 1",
                "+49 170 1",
                "https://example.test",
                new PostalAddress("Street", "1 a", "Yard", "10115", "Berlin", "BE", "DE"),
                List.of(TaxIdentifier.of("REG", "HRB 1"), TaxIdentifier.vat("DE000000000")),
                Books.EUR,
                "de-DE",
                "de",
                "Europe/Berlin",
                "#123456",
                Branding.Paper.LETTER,
                "",
                "Terms",
                "Notes",
                14,
                PriceBasis.GROSS,
                true);
    }
}
