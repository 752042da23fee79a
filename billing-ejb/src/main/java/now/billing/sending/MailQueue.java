package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.access.boundary.CurrentCaller;
import now.billing.access.boundary.PublicAddress;
import now.billing.auditing.EvidenceLog;
import now.billing.auditing.EvidenceType;
import now.billing.delivery.Deliveries;
import now.billing.delivery.Delivery;
import now.billing.delivery.Mail;
import now.billing.documents.records.IssuedRecord;
import now.billing.drafting.Attaching;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.ContentDigest;
import now.billing.messaging.EventType;
import now.billing.messaging.Outbox;
import org.jspecify.annotations.Nullable;

/** Mails that wait for the relay: each is a delivery, an event that starts the relay, and a leaf of the evidence. */
@Dependent
class MailQueue {
    @Inject
    private Deliveries deliveries;

    @Inject
    private Attaching attaching;

    @Inject
    private DeliveryViews views;

    @Inject
    private PublicAddress address;

    @Inject
    private EvidenceLog evidence;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Queues a mail; whoever asks has seen to the limit.
     *
     * @param turn when it may go at the earliest
     * @param reminder whose mail it is, or null
     */
    DeliveryView add(IssuedRecord record, Mail mail, Instant turn, @Nullable UUID reminder) {
        Instant now = clock.instant();
        mail.files().forEach(attaching::mail);
        Delivery delivery = deliveries.add(Delivery.byMail(
                        record.ref(), mail, address.domain(), caller.get().actor(), turn)
                .ofReminder(reminder));
        String payload = CanonicalJson.text(Map.of("delivery", delivery.id().toString()));
        outbox.add(EventType.DELIVERY_QUEUED, "DELIVERY", delivery.id(), payload, now);
        ContentDigest digest = ContentDigest.of(proved(delivery, mail, record).getBytes(StandardCharsets.UTF_8));
        evidence.append(EvidenceType.DELIVERY_QUEUED, record.ref().toString(), digest, now);
        return views.view(delivery, record.number().value());
    }

    /** Who was to have which bytes: Message-ID, receivers, record, and the digest of each file beside it. */
    private static String proved(Delivery delivery, Mail mail, IssuedRecord record) {
        return Stream.concat(
                        Stream.of(
                                delivery.messageId(),
                                mail.receivers().text(),
                                record.digest().hex()),
                        mail.files().stream().map(Attachment::digest))
                .collect(Collectors.joining("\n"));
    }
}
