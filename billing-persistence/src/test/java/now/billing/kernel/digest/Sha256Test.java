package now.billing.kernel.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {
    /** Examples of FIPS 180-4. */
    @ParameterizedTest
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    })
    void publishedExamplesAreMet(String text, String hex) {
        assertThat(Sha256.hex(text)).isEqualTo(hex);
        assertThat(Sha256.of(text)).isEqualTo(HexFormat.of().parseHex(hex));
        assertThat(Sha256.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Sha256.of(text));
    }

    @Test
    void aTextIsHashedInUtf8() {
        assertThat(Sha256.of("ü")).isEqualTo(Sha256.of(new byte[] {(byte) 0xC3, (byte) 0xBC}));
    }

    @Test
    void partsMakeTheHashOfTheWhole() {
        var digest = Sha256.start();
        digest.update((byte) 'a');
        digest.update("bc".getBytes(StandardCharsets.UTF_8));
        assertThat(digest.digest()).isEqualTo(Sha256.of("abc"));
    }
}
