package now.billing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A full disk is said in words. */
class DiskSpaceTest {
    private static final Path HOME = Path.of("/data/billing");

    @Test
    void aStartThatWouldFillTheDiskIsRefusedInOneLine() {
        assertThatThrownBy(() -> DiskSpace.check(HOME, 12, 200))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The disk of /data/billing is full: 12 MB are free, a start needs 200 MB;"
                        + " make room or set BILLING_HOME to another disk");
        assertThatCode(() -> DiskSpace.check(HOME, 200, 200)).doesNotThrowAnyException();
    }

    @Test
    void theCauseIsSaidWhereverItIs() {
        FileSystemException full = new FileSystemException("/data/x", null, "No space left on device");

        assertThat(DiskSpace.reason(full)).isEqualTo(": the disk is full");
        assertThat(DiskSpace.reason(new UncheckedIOException("Cannot delete", full)))
                .isEqualTo(": the disk is full");
        assertThat(DiskSpace.reason(new IOException("No space left on device"))).isEqualTo(": the disk is full");
        assertThat(DiskSpace.reason(new FileSystemException("/data/x", null, "Read-only file system")))
                .isEqualTo(": Read-only file system");
    }
}
