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
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.maintaining.ContactView;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.OrganizationRecords;
import now.billing.maintaining.OrganizationView;
import now.billing.maintaining.PartyView;
import now.billing.maintaining.SaveOrganization;
import now.billing.maintaining.SaveParty;
import now.billing.receivables.PartySort;
import now.billing.receivables.PartyTab;
import org.junit.jupiter.api.Test;

/** What a business keeps: stored, changed, archived, and refused with every reason at once. */
class RecordsIT extends FlowCase {
    private static final ListQuery<PartyTab, PartySort> CURRENT =
            ListQuery.of(PartyTab.CURRENT, PartySort.NAME, false, 2).withSearch("cust");

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
        Page<PartyView> first = customers(CURRENT);
        assertThat(first.items()).extracting(PartyView::name).containsExactly("Customer 1", "Customer 2");
        Page<PartyView> second = customers(CURRENT.after(first.next()));
        assertThat(second.items()).extracting(PartyView::name).containsExactly("Customer 3", "Customer 4");
        PartyView one = first.items().get(0);
        business.call(w -> {
            w.bean(CustomerRecords.class).archive(one.id(), one.version());
            return 0;
        });
        List<PartyView> left = business.call(w -> w.bean(CustomerRecords.class).offered("cust", 10));
        assertThat(left).hasSize(4);
        Page<PartyView> archived = customers(CURRENT.withTab(PartyTab.ARCHIVED).withSearch(""));
        assertThat(archived.items()).extracting(PartyView::name).containsExactly("Customer 1");
        PartyView back = business.call(w -> w.bean(CustomerRecords.class)
                .restore(one.id(), archived.items().get(0).version()));
        assertThat(back.archived()).isFalse();
    }

    @Test
    void aCustomerKeepsContactsAndTaxNumbersAndRefusesStaleChanges() {
        PartyView made = create(customer("Buyer SA"));
        SaveParty change = new SaveParty(
                "Buyer SA",
                "Buyer Société Anonyme",
                null,
                "+33 1 23 45 67 89",
                "fr",
                "EUR",
                List.of(TaxIdentifier.of("vat", "fr 12 345678901")),
                made.address(),
                List.of(new ContactView("Accounts", "accounts@buyer.example.test", null, null)));
        PartyView changed = business.call(w -> w.bean(CustomerRecords.class).change(made.id(), made.version(), change));
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

    private Page<PartyView> customers(ListQuery<PartyTab, PartySort> query) {
        return business.call(w -> w.bean(CustomerRecords.class).page(query));
    }

    private PartyView create(SaveParty command) {
        return business.call(w -> w.bean(CustomerRecords.class).create(command));
    }

    private static SaveParty customer(String name) {
        return new SaveParty(name, null, null, null, null, null, List.of(), PostalAddress.EMPTY, List.of());
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
