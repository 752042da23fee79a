package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalConverterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5 | 1234.5 | en",
                "1,234.50 | 1234.50 | en",
                "1.234,50 | 1234.50 | en",
                "1,234 | 1234 | en",
                "1,5 | 1.5 | en",
                "1.234 | 1234 | de",
                "1.5 | 1.5 | de",
                "1,234 | 1.234 | de",
                "1’234.50 | 1234.50 | de",
                "1 234,50 | 1234.50 | fr",
                "1.234.567 | 1234567 | de",
                "-3 | -3 | de",
                "−3,5 | -3.5 | de",
                "19 % | 19 | de",
            })
    void understandsNumbersAsPeopleTypeThem(String typed, String plain, String language) {
        assertThat(DecimalConverter.plain(typed, Locale.forLanguageTag(language)))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1e5", "1-2", "--1", "0x10", "∞"})
    void refusesWhatIsNoNumber(String typed) {
        assertThatThrownBy(() -> new java.math.BigDecimal(DecimalConverter.plain(typed, Locale.ENGLISH)))
                .isInstanceOf(NumberFormatException.class);
    }
}
