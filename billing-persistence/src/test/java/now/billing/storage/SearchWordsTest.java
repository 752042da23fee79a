package now.billing.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme            | acme:*",
                "Müller & Söhne  | Müller:* & Söhne:*",
                "a@b.example     | a:* & b:* & example:*",
                "x:* y')) --     | x:* & y:*",
                "it's !(no)      | it:* & s:* & no:*"
            })
    void onlyLettersAndDigitsReachTheQuery(String typed, String query) {
        assertThat(SearchWords.of(typed).query()).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void whereNothingIsTypedNothingIsSearched(String typed) {
        assertThat(SearchWords.of(typed).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "':*&|!()", "👍"})
    void signsAloneAreAQueryThatMatchesNothing(String typed) {
        assertThat(SearchWords.of(typed).isEmpty()).isFalse();
        assertThat(SearchWords.of(typed).query()).isEmpty();
    }

    @Test
    void whatTheDatabaseCannotHoldIsNotSearchedFor() {
        assertThat(SearchWords.of(" a\0b ").beginning()).isEqualTo("a b");
    }

    @Test
    void wordsBeyondTheEighthAreLeftOut() {
        assertThat(SearchWords.of("a b c d e f g h i j").query()).endsWith("h:*");
    }
}
