package now.billing.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second process says about a running system. */
class ControlTest {
    @TempDir
    private Path home;

    @Test
    void theAddressIsThatOfTheRunningSystem() throws IOException {
        Settings settings =
                Settings.of(Map.of("BILLING_HOME", home.toString(), "BILLING_HTTP_PORT", "9999"), List.of(), home);
        Files.createDirectories(settings.run());
        Files.writeString(settings.pidFile(), ProcessHandle.current().pid() + "\nhttp://localhost:8123\n");

        assertThat(new Control(settings).address()).isEqualTo("http://localhost:8123");
    }
}
