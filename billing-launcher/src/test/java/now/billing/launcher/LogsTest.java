package now.billing.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs are bounded in size and number while their processes go on writing. */
class LogsTest {
    @TempDir
    private Path folder;

    @Test
    void aGrownLogIsSetAsideWhileItsProcessGoesOnWriting() throws IOException {
        Path log = folder.resolve("node-1.log");
        try (OutputStream process = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int day = 1; day <= 9; day++) {
                process.write(("day " + day + "\n").repeat(50).getBytes(StandardCharsets.UTF_8));
                Logs.cutAll(folder, 100);
            }
            process.write("now\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(log).hasContent("now");
        assertThat(Files.readString(folder.resolve("node-1.log.1"))).startsWith("day 9");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.count()).isEqualTo(1 + Logs.KEPT);
        }
    }

    @Test
    void aSmallLogAndOtherFilesAreLeftAlone() throws IOException {
        for (String name : List.of("postgresql.log", "other.txt")) {
            Files.writeString(folder.resolve(name), "few words");
        }
        Logs.cutAll(folder, 100);
        assertThat(folder.resolve("postgresql.log")).hasContent("few words");
        assertThat(folder.resolve("postgresql.log.1")).doesNotExist();
    }

    @Test
    void eachStartBeginsAnewAndKeepsAFewOfTheEarlierOnes() throws IOException {
        Path log = folder.resolve("node-1.log");
        for (int start = 1; start <= 8; start++) {
            Logs.keepPrevious(log);
            Files.writeString(log, "start " + start);
        }
        assertThat(log).hasContent("start 8");
        assertThat(folder.resolve("node-1.log.1")).hasContent("start 7");
        assertThat(folder.resolve("node-1.log." + Logs.KEPT)).hasContent("start " + (8 - Logs.KEPT));
        assertThat(folder.resolve("node-1.log." + (Logs.KEPT + 1))).doesNotExist();
    }
}
