package now.billing.sending;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import now.billing.kernel.document.EmailAddress;
import now.billing.kernel.document.Party;
import now.billing.rendering.archive.RenderedFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes the mail of a delivery; its Message-ID is the delivery's and the same at every attempt. Its words come as plain
 * text and as a page, of which the receiver's program shows one; paper and files follow.
 */
@Dependent
class MailBuilder {
    private static final String CHARSET = StandardCharsets.UTF_8.name();
    private static final String PAGE = "text/html; charset=" + CHARSET;

    private final Clock clock;
    private final String from;

    @Inject
    MailBuilder(
            Clock clock,
            @ConfigProperty(name = "billing.smtp.from", defaultValue = "billing@localhost.localdomain") String from) {
        this.clock = clock;
        this.from = from;
    }

    OutgoingMessage build(Session session, OutgoingMail mail, MailContents contents) throws MessagingException {
        // Who has a copy that nobody sees stands in no header: the message knows it for the envelope alone.
        OutgoingMessage message = new OutgoingMessage(
                session, mail.messageId(), addresses(mail.receivers().bcc()));
        Party seller = mail.frozen().seller();
        message.setFrom(sender(seller.name()));
        // Of an earlier version it may be no address; then an answer goes to the product's own, and the mail goes out.
        Optional<EmailAddress> replyTo = EmailAddress.find(seller.email());
        if (replyTo.isPresent()) {
            message.setReplyTo(
                    new InternetAddress[] {new InternetAddress(replyTo.get().wire(), true)});
        }
        message.setRecipients(
                Message.RecipientType.TO, addresses(mail.receivers().to()));
        message.setRecipients(
                Message.RecipientType.CC, addresses(mail.receivers().cc()));
        message.setSubject(mail.subject(), CHARSET);
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        MimeMultipart all = new MimeMultipart("mixed");
        all.addBodyPart(words(mail.message(), mail.frame(), contents.logo()));
        all.addBodyPart(file(contents.paper()));
        for (RenderedFile each : contents.files()) {
            all.addBodyPart(file(each));
        }
        message.setContent(all);
        message.saveChanges();
        return message;
    }

    /** Fills a mail of ours to one person, without paper. */
    OutgoingMessage letter(OutgoingMessage message, String to, String subject, String text, MailFrame frame)
            throws MessagingException {
        message.setFrom(sender(frame.organization()));
        message.setRecipients(Message.RecipientType.TO, addresses(List.of(to)));
        message.setSubject(subject, CHARSET);
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        message.setContent(new MimeMultipart("mixed", words(text, frame, null)));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart words(String text, MailFrame frame, @Nullable RenderedFile logo)
            throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(MailWords.plain(text, frame), CHARSET);
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(MailHtml.page(text, frame, logo != null), PAGE);
        // The last form is the one that a program prefers.
        return wrapped(new MimeMultipart(
                "alternative", plain, logo == null ? html : wrapped(new MimeMultipart("related", html, shown(logo)))));
    }

    private static MimeBodyPart wrapped(MimeMultipart several) throws MessagingException {
        MimeBodyPart one = new MimeBodyPart();
        one.setContent(several);
        return one;
    }

    private static MimeBodyPart shown(RenderedFile logo) throws MessagingException {
        MimeBodyPart part = part(logo, Part.INLINE);
        part.setContentID("<" + MailHtml.LOGO + ">");
        return part;
    }

    private static MimeBodyPart file(RenderedFile file) throws MessagingException {
        return part(file, Part.ATTACHMENT);
    }

    /** The name stands in both headers as it is, in UTF-8 (RFC 2231), whatever the machine's own encoding is. */
    private static MimeBodyPart part(RenderedFile file, String disposition) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
        part.setHeader("Content-Transfer-Encoding", "base64");
        ContentType type = new ContentType(file.mediaType());
        type.setParameterList(named("name", file.name()));
        part.setHeader("Content-Type", type.toString());
        part.setHeader(
                "Content-Disposition", new ContentDisposition(disposition, named("filename", file.name())).toString());
        return part;
    }

    private static ParameterList named(String parameter, String name) {
        ParameterList list = new ParameterList();
        list.set(parameter, name, CHARSET);
        return list;
    }

    private static InternetAddress[] addresses(List<String> typed) throws MessagingException {
        List<InternetAddress> all = new ArrayList<>();
        for (String each : typed) {
            EmailAddress known = EmailAddress.find(each)
                    .orElseThrow(() -> NotTaken.forGood("no address that a mail can be sent to: " + each));
            all.add(new InternetAddress(known.wire(), true));
        }
        return all.toArray(InternetAddress[]::new);
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
