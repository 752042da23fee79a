package now.billing.operating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpFileTest {
    @TempDir
    private Path home;

    @Test
    void theLinkIsReadableByItsOwnerOnly() throws IOException {
        SetUpFile.in(home.toString()).write("http://localhost:8080", "abc");

        Path file = home.resolve("setup-url.txt");
        assertThat(Files.readString(file)).isEqualTo("http://localhost:8080/set-up?token=abc\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theSecretReadsBackAndIsGoneWithTheFile() {
        SetUpFile file = SetUpFile.in(home.toString());
        file.write("https://billing.example", "abc");
        file.write("https://billing.example", "def");
        assertThat(file.secret()).contains("def");

        file.delete();

        assertThat(file.secret()).isEmpty();
    }
}
