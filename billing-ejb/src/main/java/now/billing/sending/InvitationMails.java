package now.billing.sending;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.boundary.PublicAddress;
import now.billing.access.members.InvitationMade;
import now.billing.access.members.InvitationNotes;

/**
 * Sends the mail of an invitation, once, right after the commit that made its link. The link stands nowhere but in this
 * mail: what was interrupted is not tried again by itself, the list of members shows it as not sent, and a person sends
 * a new one.
 */
@ApplicationScoped
public class InvitationMails {
    private static final Logger LOG = Logger.getLogger(InvitationMails.class.getName());
    private static final String COLOUR = "#0b57d0";

    @Resource
    private ManagedExecutorService executor;

    @EJB
    private InvitationNotes notes;

    @Inject
    private MailBuilder builder;

    @Inject
    private SmtpTransport smtp;

    @Inject
    private MailFolder folder;

    @Inject
    private PublicAddress address;

    void sendLater(@Observes(during = TransactionPhase.AFTER_SUCCESS) InvitationMade made) {
        try {
            executor.execute(() -> send(made));
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.INFO, stopping, () -> made + " is not sent: the node is stopping");
        }
    }

    private void send(InvitationMade made) {
        try {
            MailTransport transport = smtp.isConfigured() ? smtp : folder;
            transport.hand(message(made), MailFolder.name(made.tenant(), UUID.randomUUID()));
            notes.mailed(made);
        } catch (MessagingException | RuntimeException failure) {
            // Without the stack: what a mail server answers may repeat the mail, and the link with it.
            LOG.log(Level.WARNING, "{0} is not sent: {1}", new Object[] {
                made, failure.getClass().getName()
            });
        }
    }

    private OutgoingMessage message(InvitationMade made) throws MessagingException {
        Locale locale = Locale.forLanguageTag(made.invitation().language());
        ResourceBundle texts = ResourceBundle.getBundle(MailTexts.BUNDLE, locale, MailTexts.NO_FALLBACK);
        String link = address.base() + "/join?token=" + made.token();
        String subject = MessageFormat.format(texts.getString("invitation.subject"), made.organization());
        String message = MessageFormat.format(
                texts.getString(made.inviter().isEmpty() ? "invitation.message" : "invitation.message.by"),
                made.organization(),
                link,
                made.inviter());
        MailFrame frame = new MailFrame(
                made.invitation().language(),
                made.organization(),
                subject,
                List.of(),
                link,
                texts.getString("invitation.button"),
                COLOUR);
        String id = "<" + UUID.randomUUID() + "@" + address.domain() + ">";
        return builder.letter(
                new OutgoingMessage(smtp.session(), id), made.invitation().email(), subject, message, frame);
    }
}
