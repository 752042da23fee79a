package now.billing.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasDoneIsDoneAlsoInTheNextRun() {
        assertThat(progress().of("shop").once("customer-0", () -> "id-1")).isEqualTo("id-1");
        assertThat(progress().of("shop").once("customer-0", () -> "id-2")).isEqualTo("id-1");
        assertThat(progress().of("other").once("customer-0", () -> "id-3")).isEqualTo("id-3");
    }

    @Test
    void whatFailedIsNotDone() {
        assertThatThrownBy(() -> progress().once("step", () -> {
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(progress().once("step", () -> "done")).isEqualTo("done");
    }

    @Test
    void aLineThatWasNotFinishedCountsForNothingAndSpoilsNoOther() throws IOException {
        progress().once("first", () -> "one");
        Files.writeString(file(), Files.readString(file()) + "second\tpassw");
        assertThat(progress().once("second", () -> "whole")).isEqualTo("whole");
        assertThat(progress().once("first", () -> "another")).isEqualTo("one");
        assertThat(progress().once("second", () -> "another")).isEqualTo("whole");
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        progress().once("password", () -> "secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private Progress progress() {
        return Progress.in(file());
    }

    private Path file() {
        return folder.resolve("demo-progress.txt");
    }
}
