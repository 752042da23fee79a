package now.billing.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static List<Problem> problems(String password) {
        FieldProblems problems = new FieldProblems();
        PasswordRules.check(problems, "password", password, "billing@example.test");
        return problems.list();
    }

    @ParameterizedTest
    @ValueSource(strings = {"three green bottles", "kx7-Wd2.pQz9", "correct-horse-battery", "пароль для счетов"})
    void longPasswordsOfAnyCharactersAreAccepted(String password) {
        assertThat(problems(password)).isEmpty();
    }

    @Test
    void aShortPasswordIsRefusedWithItsLengthAndTheLimit() {
        assertThat(problems("elevenchars"))
                .containsExactly(Problem.at("password", PasswordRules.TOO_SHORT, "value", 11, "limit", 12));
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(problems("\uD83C\uDF4A".repeat(6)).get(0).code()).isEqualTo(PasswordRules.TOO_SHORT);
    }

    @Test
    void anEndlessPasswordIsRefused() {
        assertThat(problems("abcdefgh ".repeat(20)))
                .containsExactly(Problem.at("password", ProblemCode.TOO_LONG, "value", 180, "limit", 128));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1234",
                "password2026!",
                "BillingNow2026",
                "qwertyuiop12",
                "aaaaaaaaaaaa",
                "123456789012",
                "billing@example.test",
                "Correct Horse Battery Staple"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(problems(password)).containsExactly(Problem.at("password", PasswordRules.TOO_COMMON));
    }
}
