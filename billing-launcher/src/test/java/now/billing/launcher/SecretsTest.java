package now.billing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are made once; over data that need the old ones none is made. */
class SecretsTest {
    @TempDir
    private Path home;

    @Test
    void aFirstStartMakesThemAndLaterOnesReadThem() throws IOException {
        String made = new Secrets(home).ofLauncher("billing.db.admin.password");

        assertThat(made).hasSize(48);
        assertThat(new Secrets(home).ofLauncher("billing.db.admin.password")).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("secrets/launcher/billing.db.admin.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void overDataTheMissingFileIsNamedAndNoNewOneIsMade() throws IOException {
        Path data = Files.createDirectories(home.resolve("postgresql").resolve("data"));
        Path missing = home.resolve("secrets").resolve("launcher").resolve("billing.db.admin.password");

        assertThatThrownBy(() -> new Secrets(home).ofLauncher("billing.db.admin.password"))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The file " + missing + " is missing, but " + data
                        + " was made with it; bring it back from your backup (a new one would not fit)");
        assertThat(missing).doesNotExist();
        assertThatThrownBy(() -> new Secrets(home).ofServer("billing.db.app.password"))
                .hasMessageContaining(home.resolve("secrets/billing.db.app.password") + " is missing");
    }

    @Test
    void aKeyFileWithoutItsPasswordIsNotReplaced() throws IOException {
        Secrets secrets = new Secrets(home);
        Path keys = Files.writeString(secrets.launcherFolder().resolve("tls.p12"), "keys");

        assertThatThrownBy(() -> secrets.ofKeyFile("tls.keystore.password", keys))
                .hasMessageContaining("tls.keystore.password is missing, but " + keys);
    }

    @Test
    void anEmptyFileIsNamedToo() throws IOException {
        Secrets secrets = new Secrets(home);
        Path empty = Files.createFile(secrets.folder().resolve("billing.db.app.password"));

        assertThatThrownBy(() -> secrets.ofServer("billing.db.app.password"))
                .hasMessage("The file " + empty + " is empty; bring it back from your backup");
    }
}
