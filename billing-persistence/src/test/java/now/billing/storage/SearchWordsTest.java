package now.billing.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme              | acme",
                "Müller & Söhne    | Müller,Söhne",
                "Müller, Söhne.    | Müller,Söhne",
                "a@b.example       | a@b.example",
                "2026-0042         | 2026-0042",
                "#42 (paid)        | 42,paid",
                "it's 100%         | it's,100",
            })
    void everyWordIsSearchedForWithoutTheSignsAroundIt(String typed, String words) {
        assertThat(SearchWords.of(typed).words())
                .extracting(SearchWords.Word::text)
                .containsExactly(words.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u00A0\u200B"})
    void whereNothingIsTypedNothingIsSearched(String typed) {
        assertThat(SearchWords.of(typed).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "':*&|!()", "👍", "\\"})
    void signsAloneFindNothing(String typed) {
        assertThat(SearchWords.of(typed).words()).containsExactly(new SearchWords.Word("\uFFFF", "{}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1190         | {-1190,1190}",
                "1190.00      | {-1190.00,1190.00}",
                "1190,00      | {-1190.00,1190.00}",
                "1.190,00     | {-1190.00,1190.00}",
                "1,190.00     | {-1190.00,1190.00}",
                "1 190,00     | {-1190.00,1190.00}",
                "1’190.00     | {-1190.00,1190.00}",
                "1.234        | {-1234,1234,-1.234,1.234}",
                "1,234,567    | {-1234567,1234567,-1234.567,1234.567}",
                "-119,00      | {-119.00}",
                "−119,00      | {-119.00}",
                "€ 119.00     | {-119.00,119.00}",
                "119,00 €     | {-119.00,119.00}",
                "CHF 1'190.05 | {-1190.05,1190.05}",
                "0042         | {-0042,0042}",
            })
    void anAmountIsFoundHoweverItIsWritten(String typed, String amounts) {
        assertThat(SearchWords.of(typed).words())
                .extracting(SearchWords.Word::amounts)
                .containsExactly(amounts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-0042", "RE-0042", "1e9", "1.2.3.4.5,6,7", "acme", "٣", "12:30"})
    void whatIsNoAmountIsNone(String typed) {
        assertThat(SearchWords.of(typed).words())
                .extracting(SearchWords.Word::amounts)
                .containsOnly("{}");
    }

    @Test
    void whatTheDatabaseCannotHoldIsNotSearchedFor() {
        assertThat(SearchWords.of(" a\0b ").words())
                .extracting(SearchWords.Word::text)
                .containsExactly("a", "b");
    }

    @Test
    void wordsBeyondTheEighthAreLeftOut() {
        assertThat(SearchWords.of("a b c d e f g h i j").words()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "1.", "%", "1 ", "\uD83D\uDC4D", "'"})
    void aLongTextIsCutAndReadAtOnce(String part) {
        Instant begin = Instant.now();
        SearchWords.of(part.repeat(500_000));
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }
}
