package now.billing.operating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A disk is full a little before nothing fits on it. */
class DiskReadinessTest {
    @ParameterizedTest
    @CsvSource({"0, false", "31, false", "32, true", "33, true", "9223372036854775807, true", "-1, false"})
    void aDiskHasRoomFromTheLeastOn(long megabytes, boolean room) {
        assertThat(DiskReadiness.hasRoom(megabytes)).isEqualTo(room);
    }
}
