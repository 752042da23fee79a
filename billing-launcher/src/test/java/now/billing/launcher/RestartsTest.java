package now.billing.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Restarts restarts = new Restarts(Duration.ofSeconds(10));

    @Test
    void whatDoesNotStartIsGivenUpAfterSomeAttempts() {
        assertThat(restarts.again(0)).isTrue();
        assertThat(restarts.again(1)).isTrue();
        assertThat(restarts.again(2)).isFalse();
    }

    @Test
    void whatDiesSoonAfterEachStartIsGivenUp() {
        restarts.up(0);
        assertThat(restarts.again(SECOND)).isTrue();
        restarts.up(2 * SECOND);
        assertThat(restarts.again(3 * SECOND)).isTrue();
        restarts.up(4 * SECOND);
        assertThat(restarts.again(5 * SECOND)).isFalse();
    }

    @Test
    void whatLivedForAWhileIsStartedAgainForEver() {
        for (int i = 0; i < 100; i++) {
            restarts.up(i * 20 * SECOND);
            assertThat(restarts.again((i * 20 + 10) * SECOND)).isTrue();
        }
    }

    @Test
    void aTimeInWhichItDidNotServeIsNoLife() {
        assertThat(restarts.again(0)).isTrue();
        assertThat(restarts.again(100 * SECOND)).isTrue();
        assertThat(restarts.again(200 * SECOND)).isFalse();
    }

    @Test
    void whereServingIsEnoughADeathAfterItIsTheFirst() {
        Restarts atOnce = new Restarts(Duration.ZERO);
        for (int i = 0; i < 100; i++) {
            assertThat(atOnce.again(i)).isTrue();
            atOnce.up(i);
        }
    }
}
