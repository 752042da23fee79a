package now.billing.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings come from the environment, then from files of the home folder. */
class SettingsTest {
    @TempDir
    private Path home;

    @Test
    void aFileOfTheSecretsFolderIsASetting() throws IOException {
        write("secrets/billing.http.port", "9123\n");
        write("secrets/billing.public.url", "https://billing.example.test/\n");

        assertThat(settings(Map.of()).httpPort()).isEqualTo(9123);
        assertThat(settings(Map.of()).publicUrl()).isEqualTo("https://billing.example.test");
    }

    @Test
    void theEnvironmentStandsAboveAFile() throws IOException {
        write("secrets/billing.http.port", "9123");

        assertThat(settings(Map.of("BILLING_HTTP_PORT", "9200")).httpPort()).isEqualTo(9200);
    }

    @Test
    void whatOnlyTheLauncherMayKnowStandsAboveTheSharedFolder() throws IOException {
        write("secrets/launcher/billing.db.admin.password", "own");
        write("secrets/billing.db.admin.password", "shared");

        assertThat(settings(Map.of()).environment()).containsEntry("BILLING_DB_ADMIN_PASSWORD", "own");
    }

    @Test
    void theFolderAndTheProfileAreKnownBeforeAnyFile() throws IOException {
        write("secrets/billing.home", "/elsewhere");
        write("secrets/billing.profile", "production");

        assertThat(settings(Map.of()).home()).isEqualTo(home);
        assertThat(settings(Map.of()).production()).isFalse();
    }

    private Settings settings(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("BILLING_HOME", home.toString());
        return Settings.of(all, List.of(), home);
    }

    private void write(String file, String value) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, value);
    }
}
