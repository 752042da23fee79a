package now.billing.kernel.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private final Shape words = Shape.of("([a-z]+-)*([a-z]+)", 20);

    @Test
    void theWholeTextCounts() {
        assertThat(words.fits("one-two")).isTrue();
        assertThat(words.fits("one-two!")).isFalse();
        assertThat(words.match("one-two").map(MatchResult::groupCount)).contains(2);
        assertThat(words.match("one two")).isEmpty();
    }

    @Test
    void aTextThatIsTooLongIsNeverShownToThePattern() {
        String long1 = "a-".repeat(1_000_000) + "a";
        assertThat(words.fits(long1)).isFalse();
        assertThat(words.match(long1)).isEmpty();
        assertThat(words.fits("a".repeat(20))).isTrue();
        assertThat(words.fits("a".repeat(21))).isFalse();
    }
}
