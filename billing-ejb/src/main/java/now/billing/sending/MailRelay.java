package now.billing.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
        Optional<OutgoingMail> next = system.runFor(tenant, steps::claim);
        while (next.isPresent()) {
            send(tenant, next.get());
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
            RenderedFile pdf = papers.pdf(new SystemSteps(system, tenant), mail.ref());
            return builder.build(smtp.session(), mail, pdf);
        } catch (NotTaken known) {
            throw known;
        } catch (MessagingException | RuntimeException notMade) {
            LOG.log(Level.WARNING, notMade, () -> "mail " + mail.deliveryId() + " could not be made");
            throw NotTaken.notMade(notMade);
        }
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
