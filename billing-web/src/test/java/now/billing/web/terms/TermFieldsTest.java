package now.billing.web.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.terms.AttachedFile;
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
        List<String> shown = fields.document(DocumentKind.INVOICE).stream()
                .flatMap(group -> group.fields().stream())
                .map(field -> field.path().replaceFirst("\\..*", ""))
                .distinct()
                .toList();

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(DocumentTerms.SHAPE.fields().stream()
                        .map(field -> field.name())
                        .filter(name -> !name.equals("layout"))
                        .toList());
        assertThat(fields.getLine().stream()
                        .map(field -> field.path().replaceFirst("\\..*", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(LineTerms.SHAPE.fields().stream()
                        .map(field -> field.name())
                        .filter(name -> !name.equals("optional"))
                        .toList());
    }

    @Test
    void aKindOffersItsOwnTypeCodes() {
        assertThat(typeCodes(DocumentKind.INVOICE)).containsExactlyElementsOf(DocumentKind.INVOICE.typeCodes());
        assertThat(typeCodes(DocumentKind.PRO_FORMA)).isEmpty();
        assertThat(typeCodes(DocumentKind.CREDIT_NOTE)).isEmpty();
    }

    private List<String> typeCodes(DocumentKind kind) {
        return fields.document(kind).stream()
                .flatMap(group -> group.fields().stream())
                .filter(field -> field.path().equals("typeCode"))
                .flatMap(field -> field.codes().stream())
                .toList();
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
    void aFileIsKnownByItsDigestAndBringsNoContent() {
        String digest = "0".repeat(64);
        String typed = "{\"documents\":[{\"reference\":\"A\",\"file\":{\"name\":\"a.pdf\",\"type\":\"application/pdf\","
                + "\"digest\":\"" + digest + "\",\"size\":\"4\",\"content\":\"JVBERg==\"}}]}";

        AttachedFile read = read(typed).documents().get(0).file();

        assertThat(read).isEqualTo(new AttachedFile("a.pdf", "application/pdf", digest, 4, null));
    }

    @Test
    void whatIsNoTextOfTermsIsRefusedHoweverDeepItIs() {
        String deep = "{\"period\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        for (String wrong : List.of(deep, "{", "[]", "{\"period\":[]}", "{\"noteList\":[1]}")) {
            assertThatThrownBy(() -> read(wrong)).isInstanceOf(InvalidInput.class);
        }
        assertThat(read("{\"references\":{\"project\":\"" + "{[\\\"".repeat(20) + "\"}}"))
                .isNotEqualTo(DocumentTerms.NONE);
    }

    @Test
    void aCreditNoteCarriesTermsOfPaymentWithoutShowingThem() {
        TermGroup payment = fields.document(DocumentKind.CREDIT_NOTE).stream()
                .filter(group -> group.name().equals("more.payment"))
                .findFirst()
                .orElseThrow();
        assertThat(payment.fields()).extracting(TermField::path).containsExactly("withholding");
        assertThat(payment.carried()).extracting(TermField::path).contains("payment.instalments", "payment.meansCode");
    }

    private static DocumentTerms read(String typed) {
        return TypedTerms.read(DocumentTerms.SHAPE, typed, EUR, new NumberReader(GERMAN));
    }
}
