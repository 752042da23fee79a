package now.billing.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeenLatelyTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final SeenLately seen = new SeenLately();

    @Test
    void whatWasWrittenDownIsNoNewsForAMinute() {
        assertThat(seen.isNews("handle", NOON)).isTrue();
        assertThat(seen.isNews("handle", NOON)).as("not written down yet").isTrue();
        seen.remember("handle", NOON);
        assertThat(seen.isNews("handle", NOON.plusSeconds(60))).isFalse();
        assertThat(seen.isNews("handle", NOON.plusSeconds(61))).isTrue();
        assertThat(seen.isNews("another", NOON)).isTrue();
    }

    @Test
    void theOldestGivesItsRoomToTheNewest() {
        seen.remember("first", NOON);
        for (int i = 0; i < SeenLately.MOST; i++) {
            seen.remember("handle " + i, NOON);
        }
        assertThat(seen.isNews("first", NOON)).isTrue();
        assertThat(seen.isNews("handle 0", NOON)).isFalse();
    }
}
