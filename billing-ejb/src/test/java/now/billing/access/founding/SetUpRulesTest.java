package now.billing.access.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetUpRulesTest {
    private static CompleteSetUp command(String email, String country, String password) {
        return new CompleteSetUp("t", email, "Owner", password, "Example GmbH", country, "en");
    }

    private static List<String> fields(CompleteSetUp command) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> SetUpRules.check(command));
        return refused.problems().stream().map(Problem::field).toList();
    }

    @Test
    void aCompleteFormIsAccepted() {
        assertThatCode(() -> SetUpRules.check(command("billing@example.test", "DE", "three green bottles")))
                .doesNotThrowAnyException();
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        CompleteSetUp command = new CompleteSetUp("t", "", " ", "short", "", "XX", "not a language");

        assertThat(fields(command))
                .containsExactlyInAnyOrder(
                        "email", "displayName", "password", "organizationName", "country", "language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody", "a@b", "a b@example.test", "a@example.test\r\nBcc: b@example.test", "<a@example.test>"
            })
    void whatIsNoAddressIsRefused(String email) {
        assertThat(fields(command(email, "DE", "three green bottles"))).containsExactly("email");
    }

    @Test
    void whatNobodyTypesIsRefusedByItsFieldAndRepeatedShortly() {
        String long8k = "x".repeat(8192);
        for (String odd : List.of("a\0b", long8k, "\uD800", "\u2028", "aa-" + "bbbb-".repeat(20_000))) {
            CompleteSetUp command = new CompleteSetUp("t", odd, odd, "three green bottles", odd, odd, odd);
            InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> SetUpRules.check(command));
            assertThat(refused.problems())
                    .extracting(Problem::field)
                    .contains("email", "displayName", "organizationName", "country", "language");
            assertThat(refused.getMessage()).hasSizeLessThan(2000).doesNotContain("\0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "AT", "CH", "FR", "IT", "ES", "BE", "NL", "LU", "GB", "TN", "DJ"})
    void everyCountryOfTheDecisionIsKnown(String country) {
        assertThatCode(() -> SetUpRules.check(command("billing@example.test", country, "three green bottles")))
                .doesNotThrowAnyException();
    }

    @Test
    void theCommandNeverShowsPasswordOrToken() {
        assertThat(command("billing@example.test", "DE", "three green bottles").toString())
                .doesNotContain("bottles")
                .doesNotContain("=t");
    }
}
