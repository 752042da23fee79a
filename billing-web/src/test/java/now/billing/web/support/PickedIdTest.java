package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PickedIdTest {
    @Test
    void theIdOfWhatWasPickedIsRead() {
        UUID id = UUID.fromString("0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b");
        assertThat(PickedId.of(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "Müller-Lüdenscheidt & Söhne Handels-G",
                "Hans-Peter-Meier-Schulze-Handels-AG.",
                "Muster-Handels-und-Vertriebs-GmbH-01",
                "1-1-1-1-1",
                "abcdef01-2345-6789-abcd-ef0123456789-and-more",
                "a"
            })
    void aNameIsNoneHoweverLongItIs(String typed) {
        assertThat(PickedId.of(typed)).isNull();
    }
}
