package now.billing.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.sealing.Signature;
import now.billing.testing.TestKeys;
import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void aTokenHasThePrefixFortyThreeCharactersAndOurTag() {
        Signature signature = TestKeys.signature(Purpose.API_TOKEN);
        String token = Secrets.apiToken(signature);
        assertThat(token).matches("bn_[0-9A-Za-z]{43}[a-z2-7]{26}");
        assertThat(signature.isOurs(token)).isTrue();
    }

    @Test
    void noTwoSecretsAreEqual() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            seen.add(Secrets.secret());
        }
        assertThat(seen).hasSize(1000);
    }

    @Test
    void everyCharacterOccursSoNoBitsAreWasted() {
        Set<Character> first = new HashSet<>();
        Set<Character> last = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            String secret = Secrets.secret();
            first.add(secret.charAt(1));
            last.add(secret.charAt(42));
        }
        assertThat(first).hasSize(62);
        assertThat(last).hasSize(62);
    }

    @Test
    void theStoredFormIsSha256InHex() {
        assertThat(Secrets.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
