package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import now.billing.tenancy.TenantCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps mails as files while no SMTP server is configured. A file is named after tenant and delivery, so no tenant can
 * ask for another one's; the same mail handed over twice is one file.
 */
@Dependent
class MailFolder implements MailTransport {
    @Inject
    @ConfigProperty(name = "billing.home", defaultValue = ".billing")
    private String home = ".billing";

    @Override
    public void hand(OutgoingMessage message, String name) throws MessagingException {
        try {
            Path folder = Files.createDirectories(folder());
            Path part = folder.resolve(name + ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                message.writeTo(out);
            }
            Files.move(part, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
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

    private Path folder() {
        return Path.of(home).resolve("mail");
    }
}
