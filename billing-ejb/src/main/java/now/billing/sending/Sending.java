package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import now.billing.access.boundary.CurrentCaller;
import now.billing.access.boundary.PublicAddress;
import now.billing.auditing.EvidenceLog;
import now.billing.auditing.EvidenceType;
import now.billing.delivery.Deliveries;
import now.billing.delivery.Delivery;
import now.billing.delivery.DeliveryState;
import now.billing.delivery.Mail;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.drafting.StoredDrafts;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.text.Text;
import now.billing.messaging.EventType;
import now.billing.messaging.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Mail to the receiver of a document of any kind. Here a delivery is only queued; the relay sends it after commit. Asks
 * for no permission: people and programs come by the façade of a kind, the system by {@link
 * now.billing.access.boundary.SystemIdentity} (ADR 0080).
 */
@Dependent
public class Sending {
    public static final ProblemCode NOT_REPEATABLE = ProblemCode.of("delivery.not_repeatable");

    @Inject
    private IssuedRecords records;

    @Inject
    private StoredDrafts drafts;

    @Inject
    private Deliveries deliveries;

    @Inject
    private MailTexts texts;

    @Inject
    private PublicAddress address;

    @Inject
    private MailLimit limit;

    @Inject
    private SmtpTransport smtp;

    @Inject
    private DeliveryViews views;

    @Inject
    private EvidenceLog evidence;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Queues a mail with the PDF and the public link. */
    public DeliveryView send(DocumentKind kind, SendDocument command) {
        IssuedRecord record = issued(DocumentRef.of(kind, command.id()));
        return queue(record, mail(record, command));
    }

    /** The same by the system, which nobody waits for: where no more mails are possible now it goes in its turn. */
    public DeliveryView sendInTurn(DocumentKind kind, SendDocument command) {
        IssuedRecord record = issued(DocumentRef.of(kind, command.id()));
        return queue(record, mail(record, command), limit.reserve(clock.instant()));
    }

    private Mail mail(IssuedRecord record, SendDocument command) {
        SendDocument usual = texts.suggestion(record);
        String recipient = command.recipient();
        return new Mail(
                recipient == null ? Objects.requireNonNullElse(usual.recipient(), "") : recipient,
                given(command.subject(), usual.subject()),
                given(command.message(), usual.message()));
    }

    /**
     * Whether a mail to this address could be queued now; asked before an invoice gets its number, which it keeps
     * whatever becomes of the mail.
     *
     * @throws now.billing.kernel.problem.InvalidInput about {@code recipient}
     * @throws RuleViolated {@code mail.throttled}
     */
    public void check(String recipient) {
        FieldProblems problems = new FieldProblems();
        Mail.checkRecipient(problems, recipient);
        problems.throwIfAny();
        try {
            limit.check(clock.instant());
        } catch (RuleViolated full) {
            throw RuleViolated.of(full.problems().stream()
                    .map(each -> each.under("recipient"))
                    .toList());
        }
    }

    /** Sends again what failed, stayed unconfirmed or got lost: a new delivery, asked for by a person. */
    public DeliveryView sendAgain(DocumentRef ref, UUID deliveryId) {
        Delivery old = deliveries
                .find(deliveryId)
                .filter(found -> found.ref().equals(ref))
                .orElseThrow(NotFound::create);
        if (old.state() == DeliveryState.QUEUED || old.state() == DeliveryState.SENDING) {
            throw RuleViolated.of(NOT_REPEATABLE, "state", old.state());
        }
        return queue(issued(old.ref()), new Mail(old.recipient(), old.subject(), old.message()));
    }

    /** Mails of the document, none for a draft. */
    public List<DeliveryView> deliveries(DocumentRef ref) {
        if (records.find(ref).isEmpty() && drafts.find(ref).isEmpty()) {
            throw NotFound.create();
        }
        String number = records.numberOf(ref).map(Object::toString).orElse("");
        return deliveries.of(ref).stream()
                .map(delivery -> views.view(delivery, number))
                .toList();
    }

    /** Suggested recipient, subject and message. */
    public SendDocument suggestion(DocumentRef ref) {
        return texts.suggestion(issued(ref));
    }

    /** Whether mails are kept as files, because no SMTP server is configured. */
    public boolean keepsFiles() {
        return !smtp.isConfigured();
    }

    private DeliveryView queue(IssuedRecord record, Mail mail) {
        Instant now = clock.instant();
        limit.take(now);
        return queue(record, mail, now);
    }

    /** @param turn when it may go at the earliest */
    private DeliveryView queue(IssuedRecord record, Mail mail, Instant turn) {
        Instant now = clock.instant();
        Delivery delivery = deliveries.add(Delivery.byMail(
                record.ref(), mail, address.domain(), caller.get().actor(), turn));
        String payload = CanonicalJson.text(Map.of("delivery", delivery.id().toString()));
        outbox.add(EventType.DELIVERY_QUEUED, "DELIVERY", delivery.id(), payload, now);
        ContentDigest digest = ContentDigest.of((delivery.messageId() + "\n" + mail.recipient() + "\n"
                        + record.digest().hex())
                .getBytes(StandardCharsets.UTF_8));
        evidence.append(EvidenceType.DELIVERY_QUEUED, record.ref().toString(), digest, now);
        return views.view(delivery, record.number().value());
    }

    private IssuedRecord issued(DocumentRef ref) {
        return records.find(ref)
                .orElseThrow(() -> drafts.find(ref).isPresent()
                        ? RuleViolated.of(ref.kind().problem("not_issued"))
                        : NotFound.create());
    }

    private static String given(@Nullable String wish, @Nullable String usual) {
        if (wish != null && !Text.isBlank(wish)) {
            return wish;
        }
        return usual == null ? "" : usual;
    }
}
