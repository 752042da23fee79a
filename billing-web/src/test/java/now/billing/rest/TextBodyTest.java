package now.billing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import now.billing.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBodyTest {
    @Test
    void whatIsTextIsReadAsItIs() {
        String text = "{\"name\":\"Zo\u00eb \ud83d\ude00 \u05d0\"}";
        assertThat(TextBody.text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(TextBody.text(new byte[0])).isEmpty();
    }

    /** A lone byte of Latin-1, a sequence cut off, an overlong slash, half a surrogate pair, beyond Unicode. */
    @ParameterizedTest
    @ValueSource(strings = {"22e422", "e282", "c0af", "eda080", "f4908080", "ff"})
    void whatIsNoUtf8IsRefused(String hex) {
        assertThatThrownBy(() -> TextBody.text(HexFormat.of().parseHex(hex)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems().get(0).field()).isEqualTo("body"));
    }
}
