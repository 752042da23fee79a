package now.billing.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import now.billing.kernel.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private static final String OWNER = "owner@example.test";

    private final Guesses guesses =
            new Guesses(new Limits(Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC)));

    @Test
    void aStrangerHasFiveGuessesAtAnAccountFromANetwork() {
        assertThat(allowed(40, () -> guesses.reserve(Guesses.byStranger(OWNER, Visitor.from("192.0.2.1")))))
                .isEqualTo(5);
        // Whatever its case and blanks: it is the same account.
        assertThat(guesses.reserve(Guesses.byStranger(" OWNER@Example.Test ", Visitor.from("192.0.2.1"))))
                .isPresent();
    }

    @Test
    void neitherTheOwnersNetworkNorTheKnownBrowserIsShutByOthers() {
        for (int i = 0; i < 15; i++) {
            String network = "198.51.100." + i;
            allowed(40, () -> guesses.reserve(Guesses.byStranger(OWNER, Visitor.from(network))));
        }
        assertThat(guesses.reserve(Guesses.byStranger(OWNER, Visitor.from("192.0.2.9"))))
                .isEmpty();
    }

    @Test
    void guessesFromManyNetworksEndButNeverForTheKnownBrowser() {
        int evaluated = 0;
        for (int i = 0; i < 200; i++) {
            String network = "198.51.100." + i;
            evaluated += allowed(5, () -> guesses.reserve(Guesses.byStranger(OWNER, Visitor.from(network))));
        }
        assertThat(evaluated).isEqualTo(100);
        Visitor known = new Visitor("198.51.100.1", "secret of the browser");
        assertThat(guesses.reserve(Guesses.byKnownBrowser(OWNER, known))).isEmpty();
        assertThat(allowed(40, () -> guesses.reserve(Guesses.byKnownBrowser(OWNER, known))))
                .isEqualTo(9);
    }

    @Test
    void oneNetworkHasTwentyGuessesWhateverTheAccounts() {
        int[] account = {0};
        assertThat(allowed(
                        60,
                        () -> guesses.reserve(
                                Guesses.byStranger(account[0]++ + "@example.test", Visitor.from("192.0.2.1")))))
                .isEqualTo(20);
    }

    @Test
    void theRightPasswordForgetsTheSlipsBeforeIt() {
        List<Limits.Use> guess = Guesses.byStranger(OWNER, Visitor.from("192.0.2.1"));
        for (int i = 0; i < 5; i++) {
            assertThat(guesses.reserve(guess)).isEmpty();
        }
        guesses.forgetSlips(guess);
        assertThat(allowed(10, () -> guesses.reserve(guess))).isEqualTo(5);
    }

    @Test
    void wrongSecretsAreCountedForTheNetwork() {
        for (int i = 0; i < 300; i++) {
            assertThatCode(() -> guesses.wrongSecret("192.0.2.1")).doesNotThrowAnyException();
        }
        RuleViolated refused = catchThrowableOfType(RuleViolated.class, () -> guesses.wrongSecret("192.0.2.1"));
        assertThat(refused.code()).isEqualTo(Guesses.TOO_MANY);
        assertThat(refused.problems().get(0).args()).containsEntry("seconds", "2");
        assertThatCode(() -> guesses.wrongSecret("192.0.2.2")).doesNotThrowAnyException();
    }

    private static int allowed(int tries, java.util.function.Supplier<Optional<Duration>> guess) {
        int allowed = 0;
        for (int i = 0; i < tries; i++) {
            allowed += guess.get().isEmpty() ? 1 : 0;
        }
        return allowed;
    }
}
