package now.billing.kernel.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SealingKey KEY = SealingKey.random(7, RANDOM);
    private static final Place PLACE = new Place("abcdefghijkl", "credential.smtp", "row-1");
    private static final byte[] SECRET = "an example secret".getBytes(UTF_8);

    private final Envelope envelope = new AesGcmEnvelope();

    @Test
    void whatWasSealedOpensAtItsPlaceAndIs33BytesLonger() {
        byte[] sealed = envelope.seal(KEY, SECRET, PLACE);
        assertThat(envelope.open(KEY, sealed, PLACE)).isEqualTo(SECRET);
        assertThat(sealed).hasSize(SECRET.length + 33);
        assertThat(envelope.keyNumber(sealed)).isEqualTo(7);
    }

    @Test
    void theSameSecretLooksDifferentEachTime() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            seen.add(HexFormat.of().formatHex(envelope.seal(KEY, SECRET, PLACE)));
        }
        assertThat(seen).hasSize(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdefghijkm, credential.smtp, row-1",
        "abcdefghijkl, credential.smtq, row-1",
        "abcdefghijkl, credential.smtp, row-2",
        // the same letters, cut elsewhere
        "abcdefghijklc, redential.smtp, row-1",
        "abcdefghijkl, credential.smt, prow-1",
        "'', abcdefghijklcredential.smtp, row-1"
    })
    void itOpensAtNoOtherPlace(String tenant, String column, String row) {
        byte[] sealed = envelope.seal(KEY, SECRET, PLACE);
        assertThatThrownBy(() -> envelope.open(KEY, sealed, new Place(tenant, column, row)))
                .isInstanceOf(UnsealingFailed.class);
    }

    @Test
    void eachTamperedBitIsNoticed() {
        byte[] sealed = envelope.seal(KEY, SECRET, PLACE);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> envelope.open(KEY, changed, PLACE))
                    .as("bit " + bit)
                    .isInstanceOf(UnsealingFailed.class);
        }
    }

    @Test
    void nothingThatWasCutOrGrewOpens() {
        byte[] sealed = envelope.seal(KEY, SECRET, PLACE);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> envelope.open(KEY, cut, PLACE)).isInstanceOf(UnsealingFailed.class);
        }
        byte[] grown = java.util.Arrays.copyOf(sealed, sealed.length + 1);
        assertThatThrownBy(() -> envelope.open(KEY, grown, PLACE)).isInstanceOf(UnsealingFailed.class);
    }

    @Test
    void anotherKeyOfTheSameNumberDoesNotOpenIt() {
        byte[] sealed = envelope.seal(KEY, SECRET, PLACE);
        assertThatThrownBy(() -> envelope.open(SealingKey.random(7, RANDOM), sealed, PLACE))
                .isInstanceOf(UnsealingFailed.class);
    }

    @Test
    void noKeyIsPrinted() {
        String ring = KeyRing.random(RANDOM);
        assertThat(KEY.toString() + KeyRing.parse(ring)).doesNotContainPattern("[A-Za-z0-9+/]{20}");
    }
}
