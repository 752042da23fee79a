package now.billing.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.boundary.SystemIdentity;
import now.billing.rendering.IssuedPapers;
import now.billing.rendering.archive.RenderedFile;
import now.billing.tenancy.TenantCode;

/**
 * Sends queued mails, at most once by itself: that a send begins is committed before the mail server is spoken to, its
 * outcome after. What lies between when the node is killed is UNCONFIRMED and waits for a person (decision 3).
 */
@ApplicationScoped
public class MailRelay {
    private static final Logger LOG = Logger.getLogger(MailRelay.class.getName());

    /** How long a tenant may send before the others have their turn. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(10);

    @Inject
    private SystemIdentity system;

    @Inject
    private MailSteps steps;

    @Inject
    private IssuedPapers papers;

    @Inject
    private ReminderMails reminders;

    @Inject
    private MailSize size;

    @Inject
    private MailBuilder builder;

    @Inject
    private SmtpTransport smtp;

    @Inject
    private MailFolder folder;

    @Inject
    private Clock clock;

    /**
     * Sends what is due of a tenant now, and marks what was interrupted. Ends after {@link #LONGEST_TURN} and the mail
     * that was begun by then: a server that does not answer must not keep the worker for a whole queue of mails.
     *
     * @return whether more may be due
     */
    public boolean run(TenantCode tenant) {
        while (system.runFor(tenant, steps::closeInterrupted)) {
            LOG.log(Level.WARNING, "a mail of tenant {0} was interrupted and is unconfirmed", tenant);
        }
        Instant end = clock.instant().plus(LONGEST_TURN);
        MailSteps.Claim next = system.runFor(tenant, steps::claim);
        while (next.found()) {
            OutgoingMail mail = next.mail();
            if (mail != null) {
                send(tenant, mail);
            }
            if (clock.instant().isAfter(end)) {
                return true;
            }
            next = system.runFor(tenant, steps::claim);
        }
        return false;
    }

    private void send(TenantCode tenant, OutgoingMail mail) {
        try {
            hand(tenant, mail, message(tenant, mail));
        } catch (NotTaken refusal) {
            record(tenant, () -> steps.notTaken(mail.deliveryId(), refusal));
            return;
        } catch (MessagingException | RuntimeException unknown) {
            LOG.log(Level.WARNING, unknown, () -> "nobody knows whether mail " + mail.deliveryId() + " was taken");
            record(tenant, () -> steps.unconfirmed(mail.deliveryId(), String.valueOf(unknown.getMessage())));
            return;
        }
        record(tenant, () -> steps.succeeded(mail.deliveryId()));
    }

    private OutgoingMessage message(TenantCode tenant, OutgoingMail mail) {
        try {
            MailContents contents = contents(tenant, mail);
            if (!size.fits(contents.bytes())) {
                throw NotTaken.forGood(size.words(contents.bytes()));
            }
            return builder.build(smtp.session(), mail, contents);
        } catch (NotTaken known) {
            throw known;
        } catch (MessagingException | RuntimeException notMade) {
            LOG.log(Level.WARNING, notMade, () -> "mail " + mail.deliveryId() + " could not be made");
            throw NotTaken.notMade(notMade);
        }
    }

    /** A reminder has its letter beside the invoice that it is about. */
    private MailContents contents(TenantCode tenant, OutgoingMail mail) {
        SystemSteps own = new SystemSteps(system, tenant);
        boolean hasLogo = !mail.frozen().branding().logoDigest().isEmpty();
        RenderedFile paper = papers.pdf(own, mail.ref());
        RenderedFile logo = hasLogo ? papers.logo(own, mail.frozen()) : null;
        List<RenderedFile> files = new ArrayList<>();
        UUID reminder = mail.reminderId();
        if (reminder != null) {
            files.add(reminders.letter(own, reminder));
        }
        mail.files().forEach(each -> files.add(own.run(() -> steps.content(each))));
        return new MailContents(paper, logo, files);
    }

    private void hand(TenantCode tenant, OutgoingMail mail, OutgoingMessage message) throws MessagingException {
        MailTransport transport = smtp.isConfigured() ? smtp : folder;
        transport.hand(message, MailFolder.name(tenant, mail.deliveryId()));
    }

    private void record(TenantCode tenant, Runnable step) {
        system.runFor(tenant, () -> {
            step.run();
            return true;
        });
    }
}
