package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import now.billing.tenancy.TenantCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps mails as files while no SMTP server is configured. A file is named after tenant and delivery, so no tenant can
 * ask for another one's; the same mail handed over twice is one file.
 */
@Dependent
class MailFolder implements MailTransport {
    private static final Set<PosixFilePermission> OWNER_READS = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ENTERS = PosixFilePermissions.fromString("rwx------");

    private final String home;

    @Inject
    MailFolder(@ConfigProperty(name = "billing.home", defaultValue = ".billing") String home) {
        this.home = home;
    }

    @Override
    public void hand(OutgoingMessage message, String name) throws MessagingException {
        try {
            Path part = ownersFolder().resolve(name + ".part");
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER_READS));
            try (OutputStream out = Files.newOutputStream(part)) {
                message.writeTo(out);
            }
            Files.move(part, part.resolveSibling(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new NotTaken("the mail folder cannot be written", true, full);
        }
    }

    /** The name of a mail's file, without its ending. */
    static String name(TenantCode tenant, Object delivery) {
        return tenant.value() + "-" + delivery;
    }

    boolean has(String name) {
        return Files.isRegularFile(folder().resolve(name + ".eml"));
    }

    /** The file of a mail, nothing if it is not here. */
    Optional<byte[]> read(String name) {
        Path file = folder().resolve(name + ".eml");
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new IllegalStateException("a mail file cannot be read: " + file.getFileName(), unreadable);
        }
    }

    /** Mails hold invoices and links that open them: nobody but the owner of the server reads them. */
    private Path ownersFolder() throws IOException {
        Path folder = folder();
        if (Files.isDirectory(folder)) {
            Files.setPosixFilePermissions(folder, OWNER_ENTERS);
        }
        return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ENTERS));
    }

    private Path folder() {
        return Path.of(home).resolve("mail");
    }
}
