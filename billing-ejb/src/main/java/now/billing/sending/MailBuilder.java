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
import now.billing.rendering.RenderedFile;
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
        message.setFrom(sender(mail.senderName()));
        if (!mail.replyTo().isEmpty()) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo(), true)});
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
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
            return new InternetAddress(from, name, CHARSET);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("UTF-8 is always there", impossible);
        }
    }
}
