package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import now.billing.fixtures.Documents;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.text.Text;
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
    @ValueSource(
            ints = {
                0x00, 0x07, 0x09, 0x0A, 0x0B, 0x0D, 0x1B, 0x7F, 0x85, 0x2028, 0x2029, 0x202D, 0x202E, 0xD800, 0xFFFD,
                0xFFFF
            })
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u00A0",
                "\u2003",
                "\u3000",
                "\u1680",
                "\u202F",
                "\u205F",
                "\u2028",
                "\u0085",
                "\u200B",
                "\u200C",
                "\u200D",
                "\u200E",
                "\u200F",
                "\u202A\u202C",
                "\u2060",
                "\u2061",
                "\u2063",
                "\u2066",
                "\uFEFF",
                "\u00AD",
                "\u034F",
                "\u061C",
                "\u115F",
                "\u1160",
                "\u3164",
                "\uFFA0",
                "\u17B4",
                "\u180E",
                "\u180B",
                "\uFE0F",
                "\uFE00",
                "\u2800",
                "\u0000",
                "\u0007",
                "\uDB40\uDC41",
                "\uDB40\uDD00",
                "\uD834\uDD73",
                "\uD834\uDD59",
                " \u00A0\u200B\u2060\uFEFF\u00AD ",
                "\u2065",
                "\uFFF0",
                "\uFFF9"
            })
    void whatNobodySeesIsBlank(String text) {
        assertThat(Text.isBlank(text)).isTrue();
        assertThat(Text.isBlank(text.repeat(50_000))).isTrue();
        assertThat(Text.typedLine(text)).isEmpty();
        assertThat(Text.foldedLine(text)).isEmpty();
        assertThat(Text.typedLines(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "\u200Ba", "\u00A0–\u00A0", "東", "\uD83D\uDC4D", "0", "\u0301e", "א\u200F"})
    void whatIsSeenIsNotBlank(String text) {
        assertThat(Text.isBlank(text)).isFalse();
        assertThat(Text.typedLine(text)).isNotEmpty();
    }

    @Test
    void whatIsTypedIsStoredComposedAndWithoutBlankEnds() {
        assertThat(Text.typedLine(" \u00A0\uFEFFSo\u0308hne\u200B\u3000")).isEqualTo("Söhne");
        assertThat(Text.typedLine("Acme\tGmbH")).isEqualTo("Acme GmbH");
        assertThat(line(Text.typedLine("Acme\r\nGmbH"))).isNotEmpty();
        assertThat(Text.foldedLine("Acme\tGmbH\r\n& Co\u2028KG")).isEqualTo("Acme GmbH & Co KG");
        assertThat(Text.typedLine("a\u00A0b\u200Dc")).isEqualTo("a\u00A0b\u200Dc");
        assertThat(Text.typedLine(null)).isEmpty();
        assertThat(Text.typedLines("\n a\tb\r\n\r\nc\rd\u2028e \n")).isEqualTo("a b\n\nc\nd\ne");
        assertThat(Text.typedLine("a\u0000b")).isEqualTo("a\u0000b");
        assertThat(line(Text.typedLine("a\u0000b"))).isNotEmpty();
    }

    @Test
    void everyTextOfADocumentIsStoredAsTyped() {
        DocumentContent typed = Documents.simple().toBuilder()
                .notes("\u200B")
                .terms("So\u0308hne\tKG")
                .buyerReference("a\nb")
                .orderReference("\u00A0x\u00A0")
                .build()
                .typed();
        assertThat(typed.notes()).isEmpty();
        assertThat(typed.terms()).isEqualTo("Söhne KG");
        assertThat(typed.buyerReference()).isEqualTo("a b");
        assertThat(typed.orderReference()).isEqualTo("x");
        assertThat(typed.problems()).isEmpty();
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
