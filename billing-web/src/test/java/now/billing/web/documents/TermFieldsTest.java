package now.billing.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.text.NumberReader;
import now.billing.kernel.text.NumberStyle;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The terms beyond the common ones on the page: each has a field and words, and what is typed is read back. */
class TermFieldsTest {
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final NumberStyle GERMAN = new NumberStyle(',', '.');

    private final TermFields fields = new TermFields();

    @Test
    void everyTermHasWords() {
        ResourceBundle words = ResourceBundle.getBundle("now.billing.web.messages", Locale.ENGLISH);
        List<String> wordless =
                fields.texts().filter(key -> !words.containsKey(key)).toList();

        assertThat(wordless).isEmpty();
    }

    @Test
    void everyDeclaredTermIsOnThePage() {
        List<String> shown = fields.getDocument().stream()
                .flatMap(group -> group.fields().stream())
                .map(field -> field.path().replaceFirst("\\..*", ""))
                .distinct()
                .toList();

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(DocumentTerms.SHAPE.fields().stream()
                        .map(field -> field.name())
                        .toList());
        assertThat(fields.getLine().stream()
                        .map(field -> field.path().replaceFirst("\\..*", ""))
                        .distinct())
                .hasSize(LineTerms.SHAPE.fields().size());
    }

    @Test
    void numbersAreReadAsTheyAreWrittenThere() {
        DocumentTerms read = read("{\"payment\":{\"discounts\":[{\"days\":\"14\",\"percent\":\"2,5\"}]}}");

        assertThat(read.payment().discounts().get(0).percent().plain()).isEqualTo("2.5");
        assertThat(TypedTerms.write(DocumentTerms.SHAPE, read, GERMAN)).contains("\"2,5\"");
        assertThat(read(TypedTerms.write(DocumentTerms.SHAPE, read, GERMAN))).isEqualTo(read);
    }

    @Test
    void whatCannotBeReadIsNamedByItsPlace() {
        InvalidInput refused = Assertions.catchThrowableOfType(
                InvalidInput.class,
                () -> read("{\"period\":{\"from\":\"soon\"},\"payment\":{\"discounts\":[{\"days\":\"many\"}]}}"));

        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly("period.from", "payment.discounts[0].days");
    }

    @Test
    void bytesOfAFileStayWhereTheyAre() {
        String typed =
                "{\"documents\":[{\"reference\":\"A\",\"file\":{\"name\":\"a.pdf\",\"type\":\"application/pdf\"}}]}";

        DocumentTerms read =
                TypedTerms.read(DocumentTerms.SHAPE, typed, EUR, new NumberReader(GERMAN), Map.of("a.pdf", "JVBERg=="));

        assertThat(read.documents().get(0).file().content().base64()).isEqualTo("JVBERg==");
        assertThat(TypedTerms.write(DocumentTerms.SHAPE, read, GERMAN)).doesNotContain("JVBERg");
    }

    private static DocumentTerms read(String typed) {
        return TypedTerms.read(DocumentTerms.SHAPE, typed, EUR, new NumberReader(GERMAN));
    }
}
