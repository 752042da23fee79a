package now.billing.sending;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import now.billing.kernel.document.EmailAddress;
import now.billing.rendering.archive.RenderedFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the mail of a delivery; its Message-ID is the delivery's and the same at every attempt. */
@Dependent
class MailBuilder {
    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final Clock clock;
    private final String from;

    @Inject
    MailBuilder(
            Clock clock,
            @ConfigProperty(name = "billing.smtp.from", defaultValue = "billing@localhost.localdomain") String from) {
        this.clock = clock;
        this.from = from;
    }

    OutgoingMessage build(Session session, OutgoingMail mail, RenderedFile pdf) throws MessagingException {
        OutgoingMessage message = new OutgoingMessage(session, mail.messageId());
        EmailAddress recipient = EmailAddress.find(mail.recipient())
                .orElseThrow(() -> NotTaken.forGood("no address that a mail can be sent to: " + mail.recipient()));
        message.setFrom(sender(mail.senderName()));
        // Of an earlier version it may be no address; then an answer goes to the product's own, and the mail goes out.
        Optional<EmailAddress> replyTo = EmailAddress.find(mail.replyTo());
        if (replyTo.isPresent()) {
            message.setReplyTo(
                    new InternetAddress[] {new InternetAddress(replyTo.get().wire(), true)});
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient.wire(), true));
        message.setSubject(mail.subject(), CHARSET);
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.message(), CHARSET);
        MimeBodyPart paper = new MimeBodyPart();
        paper.setDataHandler(new DataHandler(new ByteArrayDataSource(pdf.bytes(), pdf.mediaType())));
        paper.setFileName(pdf.name());
        message.setContent(new MimeMultipart(text, paper));
        message.saveChanges();
        return message;
    }

    /** The configured address under the seller's name. */
    InternetAddress sender(String name) {
        try {
            String address = EmailAddress.find(from).map(EmailAddress::wire).orElse(from);
            return new InternetAddress(address, name, CHARSET);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("UTF-8 is always there", impossible);
        }
    }
}
