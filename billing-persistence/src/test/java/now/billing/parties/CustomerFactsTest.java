package now.billing.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import now.billing.kernel.document.Limits;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.testing.Books;
import org.junit.jupiter.api.Test;

class CustomerFactsTest {
    private static final ContactFacts DESK = new ContactFacts("Front desk", "", "", "");

    @Test
    void aNameIsEnough() {
        KnownParty customer = KnownParty.of(PartyRole.CUSTOMER, PartyFacts.named("Example GmbH"), Books.AT);
        assertThat(customer.facts()).isEqualTo(PartyFacts.named("Example GmbH"));
        assertThat(customer.facts().party().contactName()).isEmpty();
    }

    @Test
    void theFirstContactStandsOnDocuments() {
        PartyFacts facts = facts("Example GmbH", "", List.of(DESK, DESK), null);
        assertThat(facts.party().contactName()).isEqualTo("Front desk");
    }

    @Test
    void everyWrongFieldIsNamedAtOnceWithItsLimit() {
        List<ContactFacts> tooMany = Collections.nCopies(PartyFacts.MOST_CONTACTS + 1, DESK);
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> facts("x".repeat(Limits.NAME + 1), "XXX1", tooMany, 366));
        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly("name", "currency", "contacts", "dueDays");
        assertThat(refused.problems().get(0).args())
                .containsEntry("limit", "200")
                .containsEntry("value", "201");
        assertThat(refused.problems().get(2).args())
                .containsEntry("limit", "50")
                .containsEntry("value", "51");
    }

    @Test
    void aContactWithoutANameIsNamedByItsPlace() {
        ContactFacts nameless = new ContactFacts("", "", "no\naddress", "");
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> facts("Example", "", List.of(DESK, nameless), null));
        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly("contacts[1].name", "contacts[1].email");
    }

    @Test
    void anArchivedCustomerCanComeBack() {
        KnownParty customer = KnownParty.of(PartyRole.CUSTOMER, PartyFacts.named("Example GmbH"), Books.AT);
        customer.archive(Books.AT);
        assertThat(customer.archivedAt()).contains(Books.AT);
        customer.restore(Books.AT);
        assertThat(customer.archivedAt()).isEmpty();
    }

    private static PartyFacts facts(String name, String currency, List<ContactFacts> contacts, Integer dueDays) {
        return new PartyFacts(
                "", name, "", "", "", "", currency, PostalAddress.EMPTY, List.of(), contacts, "", dueDays, "");
    }
}
