package now.billing.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts say before there is a launcher. */
class ScriptsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");

    @TempDir
    private Path folder;

    @Test
    void helpIsUsageAndStartsNothing() {
        for (List<String> arguments : List.of(List.of("--help"), List.of("-h"), List.of("start", "--help"))) {
            Command.Outcome outcome = run("./run " + String.join(" ", arguments));

            assertThat(outcome.succeeded()).isTrue();
            assertThat(outcome.output()).contains("./run stop", "./run status", "./run reset", "--demo", "--nodes N");
        }
    }

    @Test
    void anOldJavaIsCalledByItsName() throws IOException {
        assertThat(refusalOf("openjdk version \"1.8.0_392\"")).contains("is Java 8;");
        assertThat(refusalOf("openjdk version \"11.0.21\" 2023-10-17")).contains("is Java 11;");
        assertThat(refusalOf("openjdk version \"22.0.1\" 2024-04-16")).contains("needs Java 17 or 21", "is Java 22;");
        assertThat(refusalOf("openjdk version \"25\" 2025-09-16")).contains("is Java 25;");
    }

    @Test
    void bothSupportedReleasesOfJavaAreAccepted() throws IOException {
        for (String version : List.of("openjdk version \"17.0.15\" 2025-04-15", "openjdk version \"21\" 2023-09-19")) {
            assertThat(askedOf(version).succeeded()).as(version).isTrue();
        }
    }

    private String refusalOf(String version) throws IOException {
        Command.Outcome outcome = askedOf(version);
        assertThat(outcome.exitCode()).isEqualTo(1);
        return outcome.output();
    }

    private Command.Outcome askedOf(String version) throws IOException {
        Path java = folder.resolve("bin").resolve("java");
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(java, "#!/bin/sh\ncat >&2 << 'EOF'\n" + version + "\nEOF\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        return run("source scripts/tools.sh; JAVA_HOME=" + folder + " need_java");
    }

    private static Command.Outcome run(String script) {
        return Command.run(ROOT, List.of("bash", "-c", script));
    }
}
