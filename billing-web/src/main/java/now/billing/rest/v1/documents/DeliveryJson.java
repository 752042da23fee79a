package now.billing.rest.v1.documents;

import now.billing.delivery.CarriedFile;
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
                .texts("to", view.receivers().to())
                .texts("cc", view.receivers().cc())
                .texts("bcc", view.receivers().bcc())
                .put("subject", view.subject())
                .put("attachments", view.files(), DeliveryJson::file)
                .put("state", view.state())
                .put("attempts", view.attempts())
                .put("createdAt", view.createdAt())
                .put("finishedAt", view.finishedAt())
                .put("nextAttemptAt", view.nextAttemptAt())
                .put("error", view.error())
                .put("reminderId", view.reminderId())
                .put(
                        "cancelledBecause",
                        view.problem() == null ? null : view.problem().code());
    }

    /** With what it says. */
    static JsonFields write(MailView mail) {
        return write(mail.delivery())
                .put("from", mail.sender())
                .put("replyTo", mail.replyTo())
                .put("message", mail.message())
                .put("attachment", mail.attachment());
    }

    private static JsonFields file(CarriedFile file) {
        return new JsonFields()
                .put("name", file.name())
                .put("type", file.type())
                .put("size", file.size())
                .put("digest", file.digest());
    }
}
