package now.billing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import now.billing.kernel.document.DocumentKind;
import org.junit.jupiter.api.Test;

class EventTypeTest {
    @Test
    void theIssueOfEveryKindThatWeNumberCanBeTold() {
        assertThat(Arrays.stream(DocumentKind.values()).filter(DocumentKind::numberedByUs))
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(EventType.issued(kind).word()).isEqualTo(kind.key() + ".issued"));
    }
}
