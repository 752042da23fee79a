package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import now.billing.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** What stands in the way of a start is said in one clear line, with exit code 1. */
class LauncherIT {
    @Test
    void busyPortIsSaidInOneLine() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(busy.getLocalPort());
            assertRefused(
                    Map.of("BILLING_HTTP_PORT", port),
                    List.of("start"),
                    "Port " + port + " is in use; set BILLING_HTTP_PORT to a free one");
        }
    }

    @Test
    void unknownOptionIsSaidInOneLine() {
        assertRefused(Map.of(), List.of("start", "--fast"), "Unknown option --fast; known: --demo, --nodes N");
    }

    @Test
    void portThatIsNoNumberIsSaidInOneLine() {
        assertRefused(
                Map.of("BILLING_HTTP_PORT", "http"),
                List.of("start"),
                "BILLING_HTTP_PORT must be a number from 1 to 65535, not \"http\"");
    }

    @Test
    void outsideDatabaseWithoutAdminIsSaidInOneLine() {
        assertRefused(
                Map.of("BILLING_DB_URL", "jdbc:postgresql://127.0.0.1:1/none", "BILLING_HTTP_PORT", freePort()),
                List.of("start"),
                "BILLING_DB_URL needs BILLING_DB_ADMIN_USER and BILLING_DB_ADMIN_PASSWORD"
                        + " (a login that may create roles and schemas)");
    }

    @Test
    void productionWithoutAProxyBeforeItIsSaidInOneLine() {
        assertRefused(
                Map.of("BILLING_PROFILE", "production", "BILLING_HTTP_PORT", freePort()),
                List.of("start"),
                "Production needs a proxy that takes in slow requests: set BILLING_EDGE to haproxy (started with it;"
                        + " Debian: apt install haproxy) or to external (one of yours)");
    }

    @Test
    void unknownProxyIsSaidInOneLine() {
        assertRefused(
                Map.of("BILLING_EDGE", "nginx", "BILLING_HTTP_PORT", freePort()),
                List.of("start"),
                "BILLING_EDGE must be haproxy or external, not \"nginx\"");
    }

    @Test
    void missingSecretIsNamedAndNotMadeAnew() throws IOException {
        Path home = BlackBox.temporaryHome();
        Path data = Files.createDirectories(home.resolve("postgresql").resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "18\n");
        RunningSystem system =
                RunningSystem.launch(BlackBox.dist(), home, Map.of("BILLING_HTTP_PORT", freePort()), List.of("start"));
        assertThat(system.exitCode()).isEqualTo(1);
        Path missing = home.resolve("secrets").resolve("launcher").resolve("billing.db.admin.password");
        assertThat(system.output())
                .isEqualTo("The file " + missing + " is missing, but " + data
                        + " was made with it; bring it back from your backup (a new one would not fit)");
        assertThat(missing).doesNotExist();
    }

    @Test
    void brokenDataFolderIsSaidInOneLine() throws IOException {
        Path home = BlackBox.temporaryHome();
        Path data = Files.createDirectories(home.resolve("postgresql").resolve("data"));
        RunningSystem system =
                RunningSystem.launch(BlackBox.dist(), home, Map.of("BILLING_HTTP_PORT", freePort()), List.of("start"));
        assertThat(system.exitCode()).isEqualTo(1);
        assertThat(system.output())
                .isEqualTo("The data folder " + data + " is broken (no PG_VERSION); restore it or run ./run reset");
    }

    @Test
    void folderThatIsAFileIsSaidInOneLine() throws IOException {
        Path file = Files.createFile(BlackBox.temporaryHome().resolve("file"));
        RunningSystem system = RunningSystem.launch(BlackBox.dist(), file, Map.of(), List.of("start"));
        assertThat(system.exitCode()).isEqualTo(1);
        assertThat(system.output())
                .isEqualTo("The folder " + file + " cannot be written; set BILLING_HOME to one that can");
    }

    @Test
    void statusOfAHomeThatNeverRanIsStopped() {
        RunningSystem status =
                RunningSystem.launch(BlackBox.dist(), BlackBox.temporaryHome(), Map.of(), List.of("status"));
        assertThat(status.exitCode()).isEqualTo(1);
        assertThat(status.output()).startsWith("Stopped");
    }

    private static void assertRefused(Map<String, String> environment, List<String> arguments, String line) {
        RunningSystem system = RunningSystem.launch(BlackBox.dist(), BlackBox.temporaryHome(), environment, arguments);
        assertThat(system.exitCode()).isEqualTo(1);
        assertThat(system.output()).isEqualTo(line);
    }

    private static String freePort() {
        return Integer.toString(RunningSystem.freePort());
    }
}
