package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.application.ViewExpiredException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewStampTest {
    private static final ViewStamp ANNA_IN_ONE = new ViewStamp("u:anna@one");

    private final Map<String, Object> kept = new HashMap<>();

    @Test
    void aViewComesBackFromWhomItWasMadeFor() {
        ANNA_IN_ONE.stamp(kept);
        assertThatCode(() -> ANNA_IN_ONE.demandOn(kept, "/app/home.xhtml")).doesNotThrowAnyException();
    }

    @Test
    void neitherAnotherOrganizationNorAnotherPersonNorAStrangerGoesOnWithIt() {
        ANNA_IN_ONE.stamp(kept);
        for (String other : new String[] {"u:anna@two", "u:bert@one", ""}) {
            ViewStamp stamp = new ViewStamp(other);
            // Drawing it again would not make it theirs.
            stamp.stamp(kept);
            assertThatThrownBy(() -> stamp.demandOn(kept, "/app/home.xhtml")).isInstanceOf(ViewExpiredException.class);
        }
    }

    @Test
    void aViewWithoutAStampIsNobodys() {
        assertThatThrownBy(() -> ANNA_IN_ONE.demandOn(kept, "/app/home.xhtml"))
                .isInstanceOf(ViewExpiredException.class);
    }

    @Test
    void aViewWhoseRestIsLostIsNobodys() {
        assertThatThrownBy(() -> ANNA_IN_ONE.demandOn(null, "/app/home.xhtml"))
                .isInstanceOf(ViewExpiredException.class);
    }
}
