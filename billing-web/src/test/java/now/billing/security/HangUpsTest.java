package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HangUpsTest {
    private final HangUps hangUps = new HangUps();

    @ParameterizedTest
    @ValueSource(strings = {"Connection is closed", "Connection reset by peer", "Broken pipe"})
    void whoeverHangsUpIsNotToldOf(String message) {
        assertThat(hangUps.isLoggable(told(new IOException(message)))).isFalse();
    }

    @Test
    void everythingElseIs() {
        assertThat(hangUps.isLoggable(told(null))).isTrue();
        assertThat(hangUps.isLoggable(told(new IOException()))).isTrue();
        assertThat(hangUps.isLoggable(told(new IOException("No space left on device"))))
                .isTrue();
        assertThat(hangUps.isLoggable(told(new IllegalStateException("Connection is closed"))))
                .isTrue();
    }

    private static LogRecord told(@Nullable Throwable thrown) {
        LogRecord record = new LogRecord(Level.WARNING, "Exception processing an error page");
        record.setThrown(thrown);
        return record;
    }
}
