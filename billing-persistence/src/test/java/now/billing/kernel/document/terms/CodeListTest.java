package now.billing.kernel.document.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our lists of codes against those that the official rules of EN 16931 (release 1.3.16) refuse a document by. */
class CodeListTest {
    private static final String RULES = "/external/schematron/1.3.16/%1$s/EN16931-%2$s-validation.xslt";

    /** The list in the test that stands before the id of its rule. */
    private static final String LIST = "test=\"([^\"]*)\">\\s*<xsl:attribute name=\"id\">%s<";

    /** What XRechnung allows beside the official lists; its own test suite has them. */
    private static final Map<CodeList, Set<String>> OF_XRECHNUNG =
            Map.of(CodeList.REGISTER, Set.of("XR01", "XR02", "XR03"), CodeList.CLASSIFICATION, Set.of("CVD"));

    private static final Pattern CODES = Pattern.compile("contains\\(\\s*' ([^']+) '");

    @ParameterizedTest
    @CsvSource({
        "TAX_POINT, BR-CL-06",
        "OBJECT, BR-CL-07",
        "NOTE_SUBJECT, BR-CL-08",
        "REGISTER, BR-CL-11",
        "CLASSIFICATION, BR-CL-13",
        "PAYMENT_MEANS, BR-CL-16",
        "ALLOWANCE_REASON, BR-CL-19",
        "CHARGE_REASON, BR-CL-20",
        "VATEX, BR-CL-22",
        "ELECTRONIC_ADDRESS, BR-CL-25"
    })
    void listIsThatOfTheRules(CodeList list, String rule) {
        Set<String> official = official(rule);
        assertThat(official).hasSizeGreaterThan(2);
        official.addAll(OF_XRECHNUNG.getOrDefault(list, Set.of()));
        assertThat(list.codes()).containsExactlyInAnyOrderElementsOf(official);
    }

    @Test
    void typesOfInvoicesAndCreditNotesAreAmongThoseOfTheRules() {
        assertThat(official("BR-CL-01"))
                .contains("326", "380", "381", "384", "386", "389", "875", "876", "877")
                .containsAll(CodeList.DOCUMENT_TYPE.codes().stream()
                        .filter(code -> !code.equals("310") && !code.equals("325"))
                        .toList());
    }

    @Test
    void codeBeyondTheListIsRefused() {
        assertThat(CodeList.NOTE_SUBJECT.has("QQQ")).isFalse();
        assertThat(CodeList.NOTE_SUBJECT.has("AAI")).isTrue();
        assertThat(CodeList.ANY.has("QQQ")).isTrue();
    }

    /** Every code that the rule names for UBL or for CII. */
    private static Set<String> official(String rule) {
        Set<String> codes = new TreeSet<>();
        for (String syntax : new String[] {"UBL", "CII"}) {
            Matcher test = Pattern.compile(LIST.formatted(rule)).matcher(rules(syntax));
            while (test.find()) {
                Matcher list = CODES.matcher(test.group(1));
                while (list.find()) {
                    codes.addAll(List.of(list.group(1).split(" ")));
                }
            }
        }
        return codes;
    }

    private static String rules(String syntax) {
        String file = RULES.formatted(syntax.toLowerCase(Locale.ROOT), syntax);
        try (InputStream in = CodeListTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
