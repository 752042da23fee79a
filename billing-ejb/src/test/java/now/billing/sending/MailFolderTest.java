package now.billing.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails hold what only sender and receiver may read. */
class MailFolderTest {
    @TempDir
    private Path home;

    @Test
    void onlyTheOwnerReadsAMail() throws IOException, MessagingException {
        hand();

        assertThat(permissions(home.resolve("mail"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("mail").resolve("t-1.eml"))).isEqualTo("rw-------");
    }

    @Test
    void aFolderThatOthersCouldReadIsClosed() throws IOException, MessagingException {
        Path folder = Files.createDirectory(home.resolve("mail"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        hand();

        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void theSameMailTwiceIsOneFile() throws IOException, MessagingException {
        hand();
        hand();

        try (var files = Files.list(home.resolve("mail"))) {
            assertThat(files).hasSize(1);
        }
    }

    private void hand() throws MessagingException {
        OutgoingMessage message = new OutgoingMessage(Session.getInstance(new Properties()), "<1@billing.test>");
        message.setText("Hello");
        new MailFolder(home.toString()).hand(message, "t-1");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
