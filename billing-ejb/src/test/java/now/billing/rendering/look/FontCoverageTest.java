package now.billing.rendering.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontCoverageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hauptstraße, Łódź, İstanbul, Ελλάδα, Москва, Tiếng Việt",
                "شركة المثال للتجارة",
                "חברה לדוגמה",
                "€ £ ¥ ₹ ₺ ₪ – — “ ” ’ … № ™ ½ ² ° µ ≤ ≠ −",
                "line\nbreak\tand tab",
                "non\u00A0breaking"
            })
    void ordinaryTextCanBeDrawn(String text) {
        assertThat(FontCoverage.firstUndrawable(text)).isEmpty();
    }

    @Test
    void namesTheCharacterThatCannotBeDrawn() {
        assertThat(FontCoverage.firstUndrawable("Well done \uD83D\uDC4D!"))
                .hasValueSatisfying(found -> assertThat(found)
                        .hasToString("\uD83D\uDC4D (U+1F44D THUMBS UP SIGN)")
                        .extracting(FontCoverage.Undrawable::index)
                        .isEqualTo(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"北京", "नमस्ते", "bell\u0007", "lone \uD83D surrogate", "private \uE000", "\u0000"})
    void whatWouldVanishIsFound(String text) {
        assertThat(FontCoverage.firstUndrawable(text)).isPresent();
    }

    @Test
    void latinTextNeedsOneFontOnly() {
        assertThat(FontCoverage.isLatinOnly("Straße 12\n€")).isTrue();
        assertThat(FontCoverage.isLatinOnly("شركة")).isFalse();
    }
}
