package now.billing.rest.v1.documents;

import now.billing.rest.v1.json.JsonFields;
import now.billing.sending.DeliveryView;
import now.billing.sending.MailView;

/** Mails as JSON. */
final class DeliveryJson {
    private DeliveryJson() {}

    static JsonFields write(DeliveryView view) {
        return new JsonFields()
                .put("id", view.id())
                .put("recipient", view.recipient())
                .put("subject", view.subject())
                .put("state", view.state())
                .put("attempts", view.attempts())
                .put("createdAt", view.createdAt())
                .put("finishedAt", view.finishedAt())
                .put("nextAttemptAt", view.nextAttemptAt())
                .put("error", view.error());
    }

    /** With what it says. */
    static JsonFields write(MailView mail) {
        return write(mail.delivery())
                .put("from", mail.sender())
                .put("replyTo", mail.replyTo())
                .put("message", mail.message())
                .put("attachment", mail.attachment());
    }
}
