package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import now.billing.fixtures.Documents;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Müller & Söhne", "a\u00A0b", "東京 👍", "n\u0303"})
    void whatPeopleWriteIsALine(String text) {
        assertThat(line(text)).isEmpty();
        assertThat(lines(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x09, 0x0A, 0x0B, 0x0D, 0x1B, 0x7F, 0x85, 0x2028, 0x2029, 0xD800, 0xFFFF})
    void aLineHasNoControlCharacterAndNoEnd(int codePoint) {
        assertThat(line("a" + Character.toString(codePoint) + "b"))
                .containsExactly(
                        Problem.at("field", Text.FORBIDDEN_CHARACTER, "character", "U+%04X".formatted(codePoint)));
    }

    @Test
    void severalLinesEndInOneWayOnly() {
        assertThat(lines("a\n\nb")).isEmpty();
        for (String other : new String[] {"a\rb", "a\tb", "a\r\nb", "a\u2028b"}) {
            assertThat(lines(other)).extracting(Problem::code).containsExactly(Text.FORBIDDEN_CHARACTER);
        }
    }

    @Test
    void theLineEndsOfABrowserBecomeThoseOfADocument() {
        assertThat(Text.withLineFeeds("a\r\n\r\nb\n")).isEqualTo("a\n\nb\n");
        DocumentContent content =
                Documents.simple().toBuilder().notes("Thank you.\r\nUntil then").build();
        assertThat(content.notes()).isEqualTo("Thank you.\nUntil then");
        assertThat(content.problems()).isEmpty();
    }

    @Test
    void aTextInOneLineHasABlankForEveryEnd() {
        assertThat(Text.inOneLine("Acme\r\nGmbH\u2028& Co\t")).isEqualTo("Acme GmbH & Co");
    }

    @Test
    void whatAPartyAndADocumentAreCalledIsOneLine() {
        Party party = new Party(
                "A\nB",
                "A\rB",
                "A\tB",
                "",
                "1\n2",
                "a.test\n",
                new PostalAddress("S\nT", "1\n", "x\n", "1\n", "T\n", "R\n", "DE"),
                List.of(TaxIdentifier.of("TAX", "1\n2")));
        assertThat(party.problems())
                .filteredOn(problem -> problem.code().equals(Text.FORBIDDEN_CHARACTER))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "name",
                        "legalName",
                        "contactName",
                        "phone",
                        "website",
                        "address.street",
                        "address.buildingNumber",
                        "address.line2",
                        "address.postCode",
                        "address.town",
                        "address.region",
                        "taxIds[0].value");
        DocumentContent content = Documents.simple().toBuilder()
                .buyerReference("a\nb")
                .orderReference("a\nb")
                .notes("a\nb")
                .terms("a\nb")
                .build();
        assertThat(content.problems()).extracting(Problem::field).containsExactly("buyerReference", "orderReference");
    }

    private static List<Problem> line(String text) {
        FieldProblems problems = new FieldProblems();
        Text.checkLine(problems, "field", text, 100);
        return problems.list();
    }

    private static List<Problem> lines(String text) {
        FieldProblems problems = new FieldProblems();
        Text.checkLines(problems, "field", text, 100);
        return problems.list();
    }
}
