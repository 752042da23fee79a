package now.billing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    private Path parent;

    @Test
    void theSlowerOfTwoLaunchersTakesTheCopyOfTheFaster() throws IOException {
        Path folder = parent.resolve("postgresql");
        Path faster = unpacked("faster");
        Path slower = unpacked("slower");

        assertThat(PostgresBinaries.publish(faster, folder)).isEqualTo(folder);
        assertThat(PostgresBinaries.publish(slower, folder)).isEqualTo(folder);

        assertThat(folder.resolve("bin/postgres")).hasContent("faster");
        assertThat(slower).doesNotExist();
    }

    @Test
    void whatCannotBePutInItsPlaceIsAFault() throws IOException {
        Path unpacked = unpacked("copy");
        Path nowhere = parent.resolve("missing/postgresql");
        assertThatThrownBy(() -> PostgresBinaries.publish(unpacked, nowhere)).isInstanceOf(IOException.class);
    }

    private Path unpacked(String by) throws IOException {
        Path folder = parent.resolve(by);
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("bin/postgres"), by);
        return folder;
    }
}
