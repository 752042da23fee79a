package now.billing.kernel.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String OLD = KeyRing.random(RANDOM);
    private static final Signature DOCUMENT = Signature.of(KeyRing.parse(OLD), Purpose.DOCUMENT);

    @Test
    void whatWasSignedIsOurs() {
        String token = DOCUMENT.signed("text");
        assertThat(token).startsWith("text").hasSize(4 + Signature.LENGTH).matches("[a-z2-7]+");
        assertThat(DOCUMENT.isOurs(token)).isTrue();
    }

    @Test
    void noCharacterCanBeChangedAddedOrLeftOut() {
        String token = DOCUMENT.signed("tenant" + "a".repeat(26));
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'a' ? 'b' : 'a';
            assertThat(DOCUMENT.isOurs(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("at " + i)
                    .isFalse();
            assertThat(DOCUMENT.isOurs(token.substring(0, i) + token.substring(i + 1)))
                    .as("without " + i)
                    .isFalse();
        }
        assertThat(DOCUMENT.isOurs(token + "a")).isFalse();
        assertThat(DOCUMENT.isOurs("")).isFalse();
        assertThat(DOCUMENT.isOurs("a".repeat(Signature.LENGTH))).isFalse();
    }

    @Test
    void whatIsSignedForOnePurposeIsNothingForAnother() {
        KeyRing ring = KeyRing.parse(OLD);
        for (Purpose mine : Purpose.values()) {
            for (Purpose other : Purpose.values()) {
                assertThat(Signature.of(ring, other)
                                .isOurs(Signature.of(ring, mine).signed("text")))
                        .isEqualTo(mine == other);
            }
        }
    }

    @Test
    void afterANewKeyTheOldLinksStillWorkUntilTheirKeyIsTakenOff() {
        String fresh = KeyRing.random(RANDOM);
        Signature both = Signature.of(KeyRing.parse(fresh + "," + OLD), Purpose.DOCUMENT);
        Signature later = Signature.of(KeyRing.parse(fresh), Purpose.DOCUMENT);
        assertThat(both.isOurs(DOCUMENT.signed("text"))).isTrue();
        assertThat(later.isOurs(DOCUMENT.signed("text"))).isFalse();
        assertThat(later.isOurs(both.signed("text"))).isTrue();
    }

    /** Made with Python: hmac, hashlib, base64. */
    @Test
    void itIsTheTagThatOthersWouldCompute() {
        String zeros = Base64.getEncoder().encodeToString(new byte[32]);
        Signature signature = Signature.of(KeyRing.parse("seal=" + zeros + ",sign=" + zeros), Purpose.API_TOKEN);
        assertThat(signature.signed("bn_example")).isEqualTo("bn_exampleivazvoixxm6cjwek3vidsdjlim");
    }
}
