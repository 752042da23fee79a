package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import now.billing.tenancy.TenantCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps mails as files while no SMTP server is configured. A file's name begins with its tenant's code, so that a
 * tenant's
 * list is read without opening anybody else's mail; the same mail handed over twice is one file.
 */
@Dependent
class MailFolder implements MailTransport {
    private static final int SHOWN = 100;

    @Inject
    @ConfigProperty(name = "billing.home", defaultValue = ".billing")
    private String home = ".billing";

    @Override
    public void hand(MimeMessage message, String name) throws MessagingException {
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

    List<MailFile> list(TenantCode tenant) {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.startsWith(tenant.value() + "-") && name.endsWith(".eml");
                    })
                    .sorted(Comparator.comparing((Path file) -> String.valueOf(file.getFileName()))
                            .reversed())
                    .limit(SHOWN)
                    .map(MailFolder::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the mail folder cannot be read", unreadable);
        }
    }

    private static MailFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            Instant at = Files.getLastModifiedTime(file).toInstant();
            return new MailFile(
                    String.valueOf(file.getFileName()),
                    at,
                    String.valueOf(message.getHeader("To", ", ")),
                    String.valueOf(message.getSubject()));
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException("a mail file cannot be read: " + file.getFileName(), unreadable);
        }
    }

    private Path folder() {
        return Path.of(home).resolve("mail");
    }
}
