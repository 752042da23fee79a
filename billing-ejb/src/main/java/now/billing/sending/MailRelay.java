package now.billing.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.SystemIdentity;
import now.billing.rendering.IssuedPapers;
import now.billing.rendering.RenderedFile;
import now.billing.tenancy.TenantCode;

/**
 * Sends queued mails, at most once by itself: that a send begins is committed before the mail server is spoken to, its
 * outcome after. What lies between when the node is killed is UNCONFIRMED and waits for a person (decision 3).
 */
@ApplicationScoped
public class MailRelay {
    private static final Logger LOG = Logger.getLogger(MailRelay.class.getName());

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

    /** Sends everything of a tenant that is due now, and marks what was interrupted. */
    public void run(TenantCode tenant) {
        while (system.runFor(tenant, steps::closeInterrupted)) {
            LOG.log(Level.WARNING, "a mail of tenant {0} was interrupted and is unconfirmed", tenant);
        }
        Optional<OutgoingMail> next = system.runFor(tenant, steps::claim);
        while (next.isPresent()) {
            send(tenant, next.get());
            next = system.runFor(tenant, steps::claim);
        }
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
            RenderedFile pdf = system.runFor(tenant, () -> papers.pdf(mail.ref()));
            return builder.build(smtp.session(), mail, pdf);
        } catch (MessagingException | RuntimeException notMade) {
            LOG.log(Level.WARNING, notMade, () -> "mail " + mail.deliveryId() + " could not be made");
            throw new NotTaken("the mail could not be made", true, notMade);
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
