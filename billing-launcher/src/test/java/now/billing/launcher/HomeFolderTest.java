package now.billing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run reset} may delete, and who may read a home folder. */
class HomeFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderOfSomebodyElseIsNeverDeleted() throws IOException {
        Path foreign = Files.writeString(folder.resolve("thesis.txt"), "ten years of work");

        assertThatThrownBy(() -> control(folder).reset(List.of("--yes")))
                .isInstanceOf(StartRefused.class)
                .hasMessage(folder + " is not a folder of BillingNow (no billing-home.txt); nothing was deleted");
        assertThat(foreign).exists();
    }

    @Test
    void itStaysSomebodyElsesWhenItWasUsedAsAHome() throws IOException {
        Path foreign = Files.writeString(folder.resolve("thesis.txt"), "ten years of work");

        HomeFolder.claim(folder);

        assertThatThrownBy(() -> control(folder).reset(List.of("--yes"))).isInstanceOf(StartRefused.class);
        assertThat(foreign).exists();
    }

    @Test
    void ourOwnFolderIsDeletedWithoutFollowingLinks() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path kept = Files.writeString(outside.resolve("kept.txt"), "kept");
        Path home = folder.resolve("home");
        HomeFolder.claim(home);
        Files.createSymbolicLink(home.resolve("logs"), outside);

        assertThat(control(home).reset(List.of("--yes"))).isZero();

        assertThat(home).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void aHomeOfAnEarlierReleaseIsOursWithItsNextStart() throws IOException {
        Files.createDirectories(folder.resolve("secrets").resolve("launcher"));
        Files.createDirectories(folder.resolve("run"));

        HomeFolder.claim(folder);

        assertThat(HomeFolder.isOurs(folder)).isTrue();
    }

    @Test
    void aHomeThatOthersCouldReadIsClosed() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        HomeFolder.claim(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    private static Control control(Path home) {
        return new Control(Settings.of(Map.of("BILLING_HOME", home.toString()), List.of(), home));
    }
}
