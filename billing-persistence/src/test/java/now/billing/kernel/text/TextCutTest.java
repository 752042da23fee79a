package now.billing.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that is too long ends after a word. */
class TextCutTest {
    @ParameterizedTest
    @CsvSource({
        "one two three, 13, one two three",
        "one two three, 12, one two…",
        "one two three, 8, one two…",
        "one two three, 7, one…",
        "one-two-three, 8, one-two…",
        "a b-c-d-e-f-g, 8, a b-c-d…",
        "abcde😀fg, 7, abcde…"
    })
    void whatIsTooLongEndsAfterAWord(String text, int most, String cut) {
        assertThat(Text.cut(text, most)).isEqualTo(cut).hasSizeLessThanOrEqualTo(most);
    }
}
