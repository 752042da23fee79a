package now.billing.maintaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import now.billing.kernel.document.EmailAddress;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordChecksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"billing@example.test", "a.b+c@sub.example.test", "o'neill@example.test", "buero@müller.example"
            })
    void acceptsMailAddressesThatPeopleHave(String address) {
        assertThat(EmailAddress.find(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "billing",
                "@example.test",
                "billing@example",
                "a b@example.test",
                "büro@example.test",
                "a@b@",
                "a..b@example.test",
                "billing@-example.test",
                "billing@example.test\nBcc: x@example.test"
            })
    void refusesWhatNoMailServerTakes(String address) {
        assertThat(EmailAddress.find(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"#000000,210", "#FFFFFF,10", "#767676,45", "#777777,44", "#0057B8,68", "#FF0000,39"})
    void contrastToWhiteIsThatOfWcag(String colour, int tenths) {
        assertThat(ColourContrast.onWhiteTenths(colour)).isEqualTo(tenths);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE123456789",
                "ATU12345678",
                "FR12345678901",
                "EL123456789",
                "CHE123456789MWST",
                "NL123456789B01"
            })
    void acceptsVatNumbersOfTheirCountrysShape(String number) {
        assertThat(VatNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "DE12345678", "ATX12345678", "QQ123456789", "GR1234", "D"})
    void refusesVatNumbersOfAnotherShape(String number) {
        assertThat(VatNumber.isValid(number)).isFalse();
    }

    @Test
    void readsVatNumbersAsPeopleWriteThem() {
        assertThat(VatNumber.compact("de 123.456.789")).isEqualTo("DE123456789");
    }

    @Test
    void everyProblemIsNamedAtOnceWithTheNameTheOutsideKnows() {
        assertThat(problemsOf(checks -> checks.email("email", "nobody")
                        .language("language", "xx-YY-zz")
                        .currency("currency", "EURO")
                        .timeZone("timeZone", "Mars/Olympus")
                        .website("website", "no site")
                        .bic("bic", "X")
                        .phone("phone", "call me")))
                .extracting(Problem::field)
                .containsExactly("email", "language", "currency", "timeZone", "website", "bic", "phone", "name");
    }

    @Test
    void whatTheFactsFindAsWellIsSaidOnce() {
        RecordChecks checks = checks().email("email", "nobody").timeZone("timeZone", "Mars/Olympus");
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> checks.finish(Map.of(), () -> {
                    throw InvalidInput.of(List.of(
                            Problem.at("email", ProblemCode.MALFORMED, "value", "nobody"),
                            Problem.at("timeZone", ProblemCode.UNKNOWN_CODE, "value", "Mars/Olympus", "list", "IANA"),
                            Problem.at("timeZone", ProblemCode.REQUIRED)));
                }));
        assertThat(refused.problems())
                .extracting(Problem::field, Problem::code)
                .containsExactly(
                        tuple("email", ProblemCode.MALFORMED),
                        tuple("timeZone", ProblemCode.UNKNOWN_CODE),
                        tuple("timeZone", ProblemCode.REQUIRED));
    }

    @Test
    void whatIsMissingIsNoProblemOfItsShape() {
        assertThat(problemsOf(
                        checks -> checks.email("email", null).bic("bic", "").phone("phone", "  ")))
                .extracting(Problem::field)
                .containsExactly("name");
    }

    @Test
    void aCharacterNoFontHasIsNamed() {
        Problem problem =
                problemsOf(checks -> checks.drawable("notes", "Café 𓀀")).get(0);
        assertThat(problem.code()).isEqualTo(RecordChecks.NOT_DRAWABLE);
        assertThat(problem.field()).isEqualTo("notes");
        assertThat(problem.args()).containsEntry("code", "U+13000").containsEntry("name", "EGYPTIAN HIEROGLYPH A001");
    }

    @Test
    void paleColoursAreRefusedWithTheirContrast() {
        Problem problem = problemsOf(checks -> checks.readableOnWhite("accentColour", "#FFD700"))
                .get(0);
        assertThat(problem.code()).isEqualTo(RecordChecks.LOW_CONTRAST);
        assertThat(problem.args()).containsEntry("contrast", "1.4").containsEntry("limit", "4.5");
    }

    @Test
    void factsComeThroughWhereNothingIsWrong() {
        assertThat(checks().email("email", "billing@example.test").<String>finish(Map.of(), () -> "facts"))
                .isEqualTo("facts");
    }

    private static List<Problem> problemsOf(Consumer<RecordChecks> use) {
        RecordChecks checks = checks();
        use.accept(checks);
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> checks.finish(Map.of("label", "name"), RecordChecksTest::refusedFacts));
        return refused.problems();
    }

    private static String refusedFacts() {
        throw InvalidInput.of("label", ProblemCode.REQUIRED);
    }

    private static RecordChecks checks() {
        return new RecordChecks(
                text -> text.codePoints().filter(c -> c > 0xFFFF).findFirst());
    }
}
