package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import now.billing.fixtures.Documents;
import org.junit.jupiter.api.Test;

/** The bytes of each version are frozen for ever: these golden files never change, a new shape gets a new version. */
class CanonicalFormTest {

    @Test
    void bytesOfAnInvoiceNeverChange() throws IOException {
        assertThat(text(Documents.issuedWithEveryTerm())).isEqualTo(golden("invoice-v2.json"));
    }

    @Test
    void bytesOfAReceiptNeverChange() throws IOException {
        assertThat(text(Documents.receipt())).isEqualTo(golden("receipt-v1.json"));
    }

    @Test
    void hasNoNumbersButVersionAndPosition() throws IOException {
        JsonNode json = new ObjectMapper().readTree(CanonicalForm.of(Documents.issued()));
        assertThat(json.get("v").asInt()).isEqualTo(2);
        assertThat(json.at("/totals/payable").isTextual()).isTrue();
        assertThat(json.at("/lines/0/quantity").isTextual()).isTrue();
        assertThat(json.at("/lines/0/position").isInt()).isTrue();
    }

    @Test
    void digestNamesTheBytes() {
        ContentDigest digest = ContentDigest.of("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(digest.hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(ContentDigest.ofHash(digest.bytes())).isEqualTo(digest);
        assertThatThrownBy(() -> new ContentDigest("AB")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lineWithoutItsIdCannotBeFrozen() {
        DocumentContent content = Documents.simple().toBuilder()
                .lines(List.of(Documents.simple().lines().get(0).withLineId(null)))
                .build();
        assertThatThrownBy(() -> IssuedDocument.of(Documents.facts(), content, content.calculate()))
                .isInstanceOf(NullPointerException.class);
    }

    private static String text(FrozenRecord record) {
        return new String(CanonicalForm.of(record), StandardCharsets.UTF_8);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = CanonicalFormTest.class.getResourceAsStream("/golden/frozen/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
