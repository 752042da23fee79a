package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import now.billing.documents.NumberSeriesBook;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.PostalAddress;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.list.Page;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.BankAccountRecords;
import now.billing.maintaining.BankAccountView;
import now.billing.maintaining.ContactView;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.CustomerView;
import now.billing.maintaining.ItemRecords;
import now.billing.maintaining.ItemView;
import now.billing.maintaining.ListQuery;
import now.billing.maintaining.NumberSeriesRecords;
import now.billing.maintaining.NumberSeriesView;
import now.billing.maintaining.OrganizationRecords;
import now.billing.maintaining.OrganizationView;
import now.billing.maintaining.SaveBankAccount;
import now.billing.maintaining.SaveCustomer;
import now.billing.maintaining.SaveItem;
import now.billing.maintaining.SaveNumberSeries;
import now.billing.maintaining.SaveOrganization;
import now.billing.maintaining.SaveTaxRate;
import now.billing.maintaining.TaxRateRecords;
import now.billing.maintaining.TaxRateView;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a business keeps: stored, changed, archived, and refused with every reason at once. */
class RecordsIT {
    private static UnitsOfWork units;
    private static TestDatabase database;
    private Business business;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        units = new UnitsOfWork(database, 4);
    }

    @AfterAll
    static void stop() {
        units.close();
    }

    @BeforeEach
    void found() {
        business = Business.fresh(database, units);
    }

    @Test
    void theOrganizationIsChangedAsAWholeAndOnlyByWhoSawIt() {
        OrganizationView before =
                business.call(w -> w.bean(OrganizationRecords.class).get());
        SaveOrganization change = save(before, "Example AG", "#1F4E79");
        OrganizationView after =
                business.call(w -> w.bean(OrganizationRecords.class).save(change));
        assertThat(after.name()).isEqualTo("Example AG");
        assertThat(after.version()).isGreaterThan(before.version());
        assertThatThrownBy(() ->
                        business.call(w -> w.bean(OrganizationRecords.class).save(change)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void everythingWrongWithTheOrganizationIsSaidAtOnce() {
        OrganizationView before =
                business.call(w -> w.bean(OrganizationRecords.class).get());
        SaveOrganization wrong = new SaveOrganization(
                "",
                null,
                "nobody",
                null,
                null,
                new PostalAddress("", "", "", "", "", "", "ZZ"),
                List.of(TaxIdentifier.vat("DE1")),
                "EURO",
                "en",
                "Mars/Olympus",
                "#FFFF00",
                "A5",
                999,
                null,
                null,
                false,
                before.version());
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> business.call(w -> w.bean(OrganizationRecords.class).save(wrong)));
        assertThat(refused.problems())
                .extracting(Problem::field)
                .contains(
                        "name",
                        "email",
                        "address.country",
                        "taxIds[0].value",
                        "currency",
                        "timeZone",
                        "accentColour",
                        "paper",
                        "defaultDueDays");
    }

    @Test
    void aLogoIsNormalisedKeptAndTakenAway() {
        OrganizationView with =
                business.call(w -> w.bean(OrganizationRecords.class).setLogo(png()));
        assertThat(with.logoDigest()).isNotNull();
        byte[] logo =
                business.call(w -> w.bean(OrganizationRecords.class).logo().orElseThrow());
        assertThat(logo).isNotEmpty();
        OrganizationView without =
                business.call(w -> w.bean(OrganizationRecords.class).removeLogo());
        assertThat(without.logoDigest()).isNull();
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> business.call(w -> w.bean(OrganizationRecords.class).setLogo(new byte[] {1, 2, 3})));
        assertThat(refused.problems()).extracting(Problem::field).containsExactly("logo");
    }

    @Test
    void customersAreFoundByWordsPagedAndArchived() {
        for (int i = 1; i <= 5; i++) {
            create(customer("Customer " + i));
        }
        Page<CustomerView> first = customers(new ListQuery("cust", null, 2, false));
        assertThat(first.items()).extracting(CustomerView::name).containsExactly("Customer 1", "Customer 2");
        Page<CustomerView> second = customers(new ListQuery("cust", first.next(), 2, false));
        assertThat(second.items()).extracting(CustomerView::name).containsExactly("Customer 3", "Customer 4");
        CustomerView one = first.items().get(0);
        business.call(w -> {
            w.bean(CustomerRecords.class).archive(one.id(), one.version());
            return 0;
        });
        assertThat(customers(new ListQuery("cust", null, 10, false)).items()).hasSize(4);
        Page<CustomerView> archived = customers(new ListQuery("", null, 10, true));
        assertThat(archived.items()).extracting(CustomerView::name).containsExactly("Customer 1");
        CustomerView back = business.call(w -> w.bean(CustomerRecords.class)
                .restore(one.id(), archived.items().get(0).version()));
        assertThat(back.archived()).isFalse();
    }

    @Test
    void aCustomerKeepsContactsAndTaxNumbersAndRefusesStaleChanges() {
        CustomerView made = create(customer("Buyer SA"));
        SaveCustomer change = new SaveCustomer(
                "Buyer SA",
                "Buyer Société Anonyme",
                null,
                "+33 1 23 45 67 89",
                "fr",
                "EUR",
                List.of(TaxIdentifier.of("vat", "fr 12 345678901")),
                made.address(),
                List.of(new ContactView("Accounts", "accounts@buyer.example.test", null, null)));
        CustomerView changed =
                business.call(w -> w.bean(CustomerRecords.class).change(made.id(), made.version(), change));
        assertThat(changed.taxIds()).containsExactly(TaxIdentifier.vat("FR12345678901"));
        assertThat(changed.contacts()).extracting(ContactView::name).containsExactly("Accounts");
        assertThat(changed.version()).isGreaterThan(made.version());
        assertThatThrownBy(() ->
                        business.call(w -> w.bean(CustomerRecords.class).change(made.id(), made.version(), change)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(
                        () -> business.call(w -> w.bean(CustomerRecords.class).get(new UUID(1, 2))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCharacterNoFontCanDrawIsRefusedWithItsName() {
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> create(customer("Thumbs \uD83D\uDC4D Ltd")));
        assertThat(refused.problems().get(0).args()).containsEntry("name", "THUMBS UP SIGN");
    }

    @Test
    void itemsComeAndGo() {
        SaveItem lamp = new SaveItem(
                "Lamp",
                "Brass",
                "L-1",
                UnitCode.PIECE,
                UnitPrice.parse("19.999", Business.EUR),
                Business.EUR,
                TaxRate.standard("19"));
        ItemView made = business.call(w -> w.bean(ItemRecords.class).create(lamp));
        assertThat(made.unitPrice().plain()).isEqualTo("19.999");
        assertThatThrownBy(() -> business.call(w -> w.bean(ItemRecords.class).create(lamp)))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        taken -> assertThat(taken.problems().get(0).field()).isEqualTo("code"));
        business.call(w -> {
            w.bean(ItemRecords.class).archive(made.id(), made.version());
            return 0;
        });
        Page<ItemView> current = business.call(w -> w.bean(ItemRecords.class).page(ListQuery.first(10)));
        assertThat(current.items()).isEmpty();
    }

    @Test
    void onlyOneTaxRateIsPreset() {
        TaxRateView standard = rate(new SaveTaxRate("USt. 19 %", TaxRate.standard("19"), null, null, true));
        TaxRateView reduced = rate(new SaveTaxRate("USt. 7 %", TaxRate.standard("7"), null, null, true));
        List<TaxRateView> all = business.call(w -> w.bean(TaxRateRecords.class).list());
        assertThat(all)
                .filteredOn(TaxRateView::preset)
                .extracting(TaxRateView::id)
                .containsExactly(reduced.id());
        assertThat(all).extracting(TaxRateView::id).contains(standard.id());
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> rate(new SaveTaxRate("Exempt", TaxRate.untaxed(TaxCategory.E), null, null, false)));
        assertThat(refused.problems()).extracting(Problem::field).containsExactly("exemptionReason");
    }

    @Test
    void onlyOneAccountOfACurrencyIsPresetAndWrongNumbersAreRefused() {
        BankAccountView first = account("First", "DE02120300000000202051");
        BankAccountView second = account("Second", "de02 1001 0010 0006 8201 01");
        List<BankAccountView> all =
                business.call(w -> w.bean(BankAccountRecords.class).list());
        assertThat(all)
                .filteredOn(BankAccountView::preset)
                .extracting(BankAccountView::id)
                .containsExactly(second.id());
        long seen = all.stream()
                .filter(each -> each.id().equals(first.id()))
                .findFirst()
                .orElseThrow()
                .version();
        business.call(w -> {
            w.bean(BankAccountRecords.class).delete(first.id(), seen);
            return 0;
        });
        assertThatThrownBy(() -> account("Wrong", "DE03120300000000202051")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aSeriesIsRaisedOnceAndTakesAnotherPatternWhenItIsUsed() {
        business.call(w -> w.bean(NumberSeriesBook.class).ofOrBegun(DocumentKind.INVOICE, Business.NOW));
        NumberSeriesView series = series();
        NumberSeriesView raised = business.call(w -> w.bean(NumberSeriesRecords.class)
                .change(series.id(), series.version(), new SaveNumberSeries("RE-{yyyy}-{000}", 120)));
        assertThat(raised.nextNumber()).isEqualTo("RE-2026-120");
        assertThat(raised.used()).isFalse();
        assertThatThrownBy(() -> business.call(w -> w.bean(NumberSeriesRecords.class)
                        .change(series.id(), raised.version(), new SaveNumberSeries(raised.pattern(), 200))))
                .isInstanceOf(RuleViolated.class);
        assertThat(business.issued(null).number().value()).isEqualTo("RE-2026-120");
        assertThat(series().used()).isTrue();
        NumberSeriesView other = business.call(w -> w.bean(NumberSeriesRecords.class)
                .change(series.id(), raised.version(), new SaveNumberSeries("X-{0000}", 121)));
        assertThat(other.nextNumber()).isEqualTo("X-0121");
        assertThat(business.issued(null).number().value()).isEqualTo("X-0121");
        assertThatThrownBy(() -> business.call(w -> w.bean(NumberSeriesRecords.class)
                        .change(series.id(), other.version(), new SaveNumberSeries("RE-{yyyy}-{000}", 120))))
                .isInstanceOf(InvalidInput.class);
    }

    private NumberSeriesView series() {
        List<NumberSeriesView> all =
                business.call(w -> w.bean(NumberSeriesRecords.class).list());
        return all.stream()
                .filter(each -> each.kind() == DocumentKind.INVOICE)
                .findFirst()
                .orElseThrow();
    }

    private BankAccountView account(String name, String iban) {
        return business.call(w -> w.bean(BankAccountRecords.class)
                .create(new SaveBankAccount(name, "Example GmbH", "DE", Business.EUR, iban, null, null, true)));
    }

    private TaxRateView rate(SaveTaxRate command) {
        return business.call(w -> w.bean(TaxRateRecords.class).create(command));
    }

    private Page<CustomerView> customers(ListQuery query) {
        return business.call(w -> w.bean(CustomerRecords.class).page(query));
    }

    private CustomerView create(SaveCustomer command) {
        return business.call(w -> w.bean(CustomerRecords.class).create(command));
    }

    private static SaveCustomer customer(String name) {
        return new SaveCustomer(name, null, null, null, null, null, List.of(), PostalAddress.EMPTY, List.of());
    }

    private static SaveOrganization save(OrganizationView before, String name, String colour) {
        return new SaveOrganization(
                name,
                before.legalName(),
                before.email(),
                before.phone(),
                before.website(),
                before.address(),
                before.taxIds(),
                before.currency().code(),
                before.language(),
                before.timeZone(),
                colour,
                before.paper(),
                before.defaultDueDays(),
                before.defaultTerms(),
                before.defaultNotes(),
                before.cashRounding(),
                before.version());
    }

    private static byte[] png() {
        BufferedImage picture = new BufferedImage(80, 40, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(10, 10, 50, 20);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
