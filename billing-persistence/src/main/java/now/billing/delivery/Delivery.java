package now.billing.delivery;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.json.StoredProblem;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.storage.Ids;
import now.billing.storage.JsonConverter;
import now.billing.storage.UuidConverter;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a document, as one mail to one receiver or several, and what became of it.
 *
 * <p>Life: queued → sending (committed before the mail server is spoken to) → sent, or queued again for later, or
 * failed. A
 * delivery that is found sending although nobody sends it was interrupted: it becomes unconfirmed, is shown, and is
 * never resent by itself. Receivers, text, files and Message-ID never change; the database grants an update of the
 * outcome only.
 */
@Entity
@Table(name = "delivery")
public class Delivery {
    public static final ProblemCode ILLEGAL_STEP = ProblemCode.of("delivery.illegal_transition");

    private static final int LONGEST_ERROR = 500;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_kind")
    private DocumentKind kind;

    @Column(name = "document_id")
    private UUID documentId;

    @Enumerated(EnumType.STRING)
    private DeliveryChannel channel;

    /** The first receiver. */
    private String recipient;

    /** How many addresses it goes to. */
    private int receivers;

    @ElementCollection
    @CollectionTable(name = "delivery_receiver", joinColumns = @JoinColumn(name = "delivery_id"))
    @OrderBy("position")
    private List<ReceiverColumns> others = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "delivery_file", joinColumns = @JoinColumn(name = "delivery_id"))
    @OrderBy("position")
    private List<FileColumns> files = new ArrayList<>();

    private String subject;
    private String message;

    @Column(name = "message_id")
    private String messageId;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    private String error;

    @Convert(converter = UuidConverter.class)
    @Column(name = "reminder_id")
    private @Nullable UUID reminderId;

    @Convert(converter = JsonConverter.class)
    private @Nullable String problem;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "created_at")
    private Instant requestedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    /** For persistence. */
    protected Delivery() {}

    /**
     * Queues a mail.
     *
     * @param domain of the Message-ID, which is stable over all attempts
     * @param by the principal who asks for it
     */
    public static Delivery byMail(DocumentRef ref, Mail mail, String domain, String by, Instant at) {
        Delivery delivery = new Delivery();
        delivery.id = Ids.next();
        delivery.kind = ref.kind();
        delivery.documentId = ref.id();
        delivery.channel = DeliveryChannel.EMAIL;
        delivery.recipient = mail.receivers().to().get(0);
        delivery.receivers = mail.receivers().count();
        delivery.others.addAll(ReceiverColumns.of(mail.receivers()));
        delivery.files.addAll(FileColumns.of(mail.files()));
        delivery.subject = mail.subject();
        delivery.message = mail.message();
        delivery.messageId = "<" + delivery.id + "@" + domain + ">";
        delivery.state = DeliveryState.QUEUED;
        delivery.nextAttemptAt = at;
        delivery.error = "";
        delivery.requestedBy = by;
        delivery.requestedAt = at;
        delivery.updatedAt = at;
        return delivery;
    }

    /** Says that it is the mail of this reminder. */
    public Delivery ofReminder(@Nullable UUID reminder) {
        reminderId = reminder;
        return this;
    }

    /** What it is about has changed since it was asked for: it stays, with the reason and its facts. */
    public void cancel(Problem why, Instant at) {
        require(DeliveryState.QUEUED);
        problem = StoredProblem.text(why);
        end(DeliveryState.CANCELLED, "", at);
    }

    /** About to speak to the mail server; commit before doing so. */
    public void begin(Instant at, Instant presumedDeadAfter) {
        require(DeliveryState.QUEUED);
        state = DeliveryState.SENDING;
        attempts++;
        nextAttemptAt = presumedDeadAfter;
        updatedAt = at;
    }

    /** The mail server took it. */
    public void succeed(Instant at) {
        require(DeliveryState.SENDING);
        state = DeliveryState.SENT;
        sentAt = at;
        nextAttemptAt = null;
        error = "";
        updatedAt = at;
    }

    /** The mail server certainly did not take it; once more later. */
    public void retry(String why, Instant notBefore, Instant at) {
        require(DeliveryState.SENDING);
        state = DeliveryState.QUEUED;
        nextAttemptAt = notBefore;
        error = shortened(why);
        updatedAt = at;
    }

    /** Given up. */
    public void fail(String why, Instant at) {
        require(DeliveryState.SENDING);
        end(DeliveryState.FAILED, why, at);
    }

    /** It was interrupted between asking and hearing. */
    public void leaveUnconfirmed(String why, Instant at) {
        require(DeliveryState.SENDING);
        end(DeliveryState.UNCONFIRMED, why, at);
    }

    private void end(DeliveryState outcome, String why, Instant at) {
        state = outcome;
        nextAttemptAt = null;
        error = shortened(why);
        updatedAt = at;
    }

    private void require(DeliveryState expected) {
        if (state != expected) {
            throw RuleViolated.of(ILLEGAL_STEP, "state", state, "expected", expected);
        }
    }

    private static String shortened(String why) {
        return why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
    }

    public UUID id() {
        return id;
    }

    public DocumentRef ref() {
        return DocumentRef.of(kind, documentId);
    }

    /** To whom it goes, in three lists. */
    public MailReceivers receivers() {
        return receivers == 1 ? MailReceivers.of(recipient) : ReceiverColumns.receivers(recipient, others);
    }

    /** What it carries beside the paper. */
    public List<CarriedFile> files() {
        return files.stream().map(FileColumns::file).toList();
    }

    public String subject() {
        return subject;
    }

    public String message() {
        return message;
    }

    public String messageId() {
        return messageId;
    }

    public DeliveryState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Optional<Instant> nextAttemptAt() {
        return Optional.ofNullable(nextAttemptAt);
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public String error() {
        return error;
    }

    /** The reminder whose mail it is; empty for the mail of the document itself. */
    public Optional<UUID> reminderId() {
        return Optional.ofNullable(reminderId);
    }

    /** Why it was cancelled. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem).map(StoredProblem::read);
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
