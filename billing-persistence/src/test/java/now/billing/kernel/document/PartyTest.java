package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import now.billing.fixtures.Documents;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {

    @Test
    void onlyTheNameIsNeeded() {
        assertThat(Party.named("Example").problems()).isEmpty();
        assertThat(Party.named(" ").problems()).extracting(Problem::field).containsExactly("name");
        assertThat(Documents.seller().problems()).isEmpty();
        assertThat(Documents.buyer().problems()).isEmpty();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Party party = new Party(
                "x".repeat(201),
                "",
                "",
                "a@b.example",
                "\u0007",
                "",
                new PostalAddress("", "x".repeat(21), "", "", "", "", "XX"),
                List.of(TaxIdentifier.of("vat", ""), TaxIdentifier.vat("DE1")));
        assertThat(party.problems())
                .extracting(Problem::field)
                .containsExactly(
                        "name",
                        "phone",
                        "address.buildingNumber",
                        "address.country",
                        "taxIds[0].scheme",
                        "taxIds[0].value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "müller@kunde.example", "a..b@kunde.example", "a(comment)@b.example"})
    void anAddressThatWasStoredIsRead(String email) {
        assertThat(withEmail(email).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.test\r\nBcc: c@d.test", "a@b.test\u0000"})
    void anAddressIsOneLine(String email) {
        assertThat(withEmail(email).problems()).extracting(Problem::field).containsOnly("email");
    }

    private static Party withEmail(String email) {
        return new Party("Example", "", "", email, "", "", PostalAddress.EMPTY, List.of());
    }

    @Test
    void hasAtMostTenIdentifiers() {
        Party party = new Party(
                "Example", "", "", "", "", "", PostalAddress.EMPTY, Collections.nCopies(11, TaxIdentifier.vat("DE1")));
        assertThat(party.problems()).extracting(Problem::field).containsExactly("taxIds");
    }

    @Test
    void legalNameFallsBackToTheName() {
        assertThat(Party.named("Example").effectiveLegalName()).isEqualTo("Example");
        assertThat(Documents.seller().effectiveLegalName()).isEqualTo("Example GmbH");
        assertThat(Documents.seller().taxId(TaxIdentifier.VAT)).contains("DE123456789");
    }
}
