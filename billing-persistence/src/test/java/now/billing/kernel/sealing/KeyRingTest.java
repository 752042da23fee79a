package now.billing.kernel.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void aNewRingCanBeRead() {
        KeyRing ring = KeyRing.parse(KeyRing.random(RANDOM));
        assertThat(ring.find(ring.current().number())).contains(ring.current());
        assertThat(ring.signingNumbers()).hasSize(1);
    }

    @Test
    void theFirstKeySealsAndTheOthersStillOpen() {
        String old = KeyRing.random(RANDOM);
        KeyRing before = KeyRing.parse(old);
        KeyRing after = KeyRing.parse(KeyRing.random(RANDOM) + "," + old);
        assertThat(after.current().number()).isNotEqualTo(before.current().number());
        assertThat(after.find(before.current().number())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "seal=",
                "seal=AAAA,sign=AAAA",
                "seal=!",
                "sign=KEY",
                "seal=KEY",
                "seal=KEY,seal=KEY,sign=KEY",
                "seal=KEY,sign=KEY,",
                "seal=KEY\nsign=KEY",
                "KEY"
            })
    void whatIsNoRingIsRefusedWithoutRepeatingIt(String text) {
        String ring = text.replace("KEY", KEY);
        assertThatThrownBy(() -> KeyRing.parse(ring))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(KEY);
    }
}
