package now.billing.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource({
        "de, de",
        "'de-CH,de;q=0.9,en;q=0.8', de",
        "'es,fr;q=0.8,en;q=0.5', fr",
        "'en;q=0.5,fr', fr",
        "'de;q=0,fr;q=0.1', fr",
        "'*', en",
        "'de;q=abc', en",
        "'', en",
        "'%$', en",
        "ja, en"
    })
    void theReaderHasTheBestOfTheLanguagesAskedFor(String asked, String expected) {
        assertThat(Languages.wanted(asked).getLanguage()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"de, de", "fr-CH, fr", "EN, en", "it, none", "'', none", "x;y, none"})
    void aTagNamesALanguageThatThereIs(String tag, String expected) {
        assertThat(Languages.find(tag).map(Locale::getLanguage).orElse("none")).isEqualTo(expected);
    }
}
