package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.delivery.CarriedFile;
import now.billing.delivery.Deliveries;
import now.billing.delivery.Delivery;
import now.billing.delivery.DeliveryState;
import now.billing.delivery.Mail;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.drafting.Attaching;
import now.billing.drafting.StoredDrafts;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.AttachmentName;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Mail to the receiver of a document of any kind. Here a delivery is only queued; the relay sends it after commit. Asks
 * for no permission: people and programs come by the façade of a kind, the system by {@link
 * now.billing.access.boundary.SystemIdentity} (ADR 0080).
 */
@Dependent
public class Sending {
    public static final ProblemCode NOT_REPEATABLE = ProblemCode.of("delivery.not_repeatable");
    private static final ProblemCode REPEATED = ProblemCode.of("delivery.repeated");
    private static final ProblemCode OF_REMINDER = ProblemCode.of("delivery.of_reminder");

    private static final ProblemCode UNKNOWN_FILE = ProblemCode.of("attachment.unknown");

    @Inject
    private IssuedRecords records;

    @Inject
    private StoredDrafts drafts;

    @Inject
    private Deliveries deliveries;

    @Inject
    private MailTexts texts;

    @Inject
    private Attaching attaching;

    @Inject
    private MailQueue queue;

    @Inject
    private MailLimit limit;

    @Inject
    private MailSize size;

    @Inject
    private SmtpTransport smtp;

    @Inject
    private DeliveryViews views;

    @Inject
    private ReminderMails reminders;

    @Inject
    private Clock clock;

    /** Queues a mail with the PDF, the public link and files beside the document. */
    public DeliveryView send(DocumentKind kind, SendDocument command) {
        IssuedRecord record = issued(DocumentRef.of(kind, command.id()));
        return queue(record, mail(record, command), null);
    }

    /** The same by the system, which nobody waits for: where no more mails are possible now it goes in its turn. */
    public DeliveryView sendInTurn(DocumentKind kind, SendDocument command) {
        IssuedRecord record = issued(DocumentRef.of(kind, command.id()));
        Mail mail = mail(record, command);
        return queue.add(record, mail, limit.reserve(mail.receivers().count(), clock.instant()), null);
    }

    /**
     * Queues the mail of a reminder of this document, with its letter and the PDF of the document.
     *
     * @param byItself by the system, which nobody waits for: where no more mails are possible now it goes in its turn
     */
    public DeliveryView sendReminder(DocumentRef ref, UUID reminder, Mail mail, boolean byItself) {
        IssuedRecord record = issued(ref);
        Instant now = clock.instant();
        int receivers = mail.receivers().count();
        if (byItself) {
            return queue.add(record, mail, limit.reserve(receivers, now), reminder);
        }
        limit.take(receivers, now);
        return queue.add(record, mail, now, reminder);
    }

    private Mail mail(IssuedRecord record, SendDocument command) {
        SendDocument usual = texts.suggestion(record);
        List<Attachment> files = files(record.ref(), command.attachments());
        Mail mail = new Mail(
                receivers(command.receivers(), Objects.requireNonNullElse(usual.receivers(), MailReceivers.NONE)),
                given(command.subject(), usual.subject()),
                given(command.message(), usual.message()),
                files);
        size.require(record.ref(), files);
        return mail;
    }

    /** Whoever names somebody names all; only the usual {@code to} need not be said. */
    private static MailReceivers receivers(@Nullable MailReceivers wish, MailReceivers usual) {
        if (wish == null || wish.isEmpty()) {
            return usual;
        }
        return wish.to().isEmpty() ? new MailReceivers(usual.to(), wish.cc(), wish.bcc()) : wish;
    }

    /** The files of these names, each once; all where no names are given. */
    private List<Attachment> files(DocumentRef ref, @Nullable List<String> names) {
        List<Attachment> there = attaching.beside(ref);
        if (names == null) {
            return there;
        }
        Map<String, Attachment> byName = there.stream().collect(Collectors.toMap(Attachment::name, each -> each));
        FieldProblems problems = new FieldProblems();
        Set<Attachment> chosen = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            Attachment known = byName.get(AttachmentName.typed(names.get(i)));
            if (known == null) {
                String name = names.get(i);
                String shown =
                        name.length() > AttachmentName.LONGEST ? name.substring(0, AttachmentName.LONGEST) : name;
                problems.add("attachments[" + i + "]", UNKNOWN_FILE, "value", Text.inOneLine(shown));
            } else {
                chosen.add(known);
            }
        }
        problems.throwIfAny();
        return List.copyOf(chosen);
    }

    /**
     * Whether this mail could be queued now; asked before an invoice gets its number, which it keeps whatever becomes
     * of the mail. The receivers are those that it names.
     *
     * @throws now.billing.kernel.problem.InvalidInput about {@code to}, {@code cc}, {@code bcc} and {@code attachments}
     * @throws RuleViolated {@code mail.throttled}
     */
    public void check(DocumentKind kind, SendDocument command) {
        MailReceivers typed = Objects.requireNonNullElse(command.receivers(), MailReceivers.NONE)
                .typed();
        InvalidInput.throwIfAny(typed.problems());
        DocumentRef ref = DocumentRef.of(kind, command.id());
        size.require(ref, files(ref, command.attachments()));
        try {
            limit.check(typed.folded().count(), clock.instant());
        } catch (RuleViolated full) {
            throw RuleViolated.of(
                    full.problems().stream().map(each -> each.under("to")).toList());
        }
    }

    /**
     * Sends again what failed, stayed unconfirmed or got lost: a new delivery, asked for by a person. It carries those
     * files that are still there.
     */
    public DeliveryView sendAgain(DocumentRef ref, UUID deliveryId) {
        Delivery old = repeatable(ref, deliveryId);
        if (old.reminderId().isPresent()) {
            throw RuleViolated.of(OF_REMINDER);
        }
        // From here on others who send wait: whoever asked at the same time has queued his.
        limit.take(old.receivers().count(), clock.instant());
        if (!isLast(ref, old)) {
            throw RuleViolated.of(REPEATED);
        }
        return queueAgain(ref, old, null);
    }

    /**
     * The same of the mail of a reminder, for who may remind.
     *
     * @param seen how many mails the reminder had when somebody decided to: who asks twice sends one
     */
    public DeliveryView sendReminderAgain(DocumentRef ref, UUID deliveryId, long seen) {
        Delivery old = repeatable(ref, deliveryId);
        UUID reminder = old.reminderId().orElseThrow(NotFound::create);
        reminders.objectionToRepeat(reminder).ifPresent(why -> {
            throw RuleViolated.of(List.of(why));
        });
        // The account is locked now: whoever asked at the same time has queued his.
        List<Delivery> mails = deliveries.of(ref).stream()
                .filter(each -> each.reminderId().filter(reminder::equals).isPresent())
                .toList();
        if (mails.stream().anyMatch(each -> isUnderWay(each.state()))) {
            throw RuleViolated.of(NOT_REPEATABLE, "state", DeliveryState.QUEUED);
        }
        if (mails.size() != seen) {
            throw RuleViolated.of(REPEATED);
        }
        return queueAgain(ref, old, reminder);
    }

    /** A mail is repeated once: a newer one to the same receivers is repeated itself. */
    private boolean isLast(DocumentRef ref, Delivery old) {
        return deliveries.of(ref).stream()
                .filter(each -> each.reminderId().isEmpty() && each.receivers().equals(old.receivers()))
                .reduce((first, last) -> last)
                .filter(old::equals)
                .isPresent();
    }

    private static boolean isUnderWay(DeliveryState state) {
        return state == DeliveryState.QUEUED || state == DeliveryState.SENDING;
    }

    private Delivery repeatable(DocumentRef ref, UUID deliveryId) {
        Delivery old = deliveries
                .find(deliveryId)
                .filter(found -> found.ref().equals(ref))
                .orElseThrow(NotFound::create);
        if (isUnderWay(old.state())) {
            throw RuleViolated.of(NOT_REPEATABLE, "state", old.state());
        }
        return old;
    }

    private DeliveryView queueAgain(DocumentRef ref, Delivery old, @Nullable UUID reminder) {
        IssuedRecord record = issued(old.ref());
        Set<String> carried = old.files().stream().map(CarriedFile::name).collect(Collectors.toSet());
        List<Attachment> files = carried.isEmpty()
                ? List.of()
                : attaching.beside(ref).stream()
                        .filter(each -> carried.contains(each.name()))
                        .toList();
        return queue(record, new Mail(old.receivers(), old.subject(), old.message(), files), reminder);
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

    /** Usual receivers, subject and message, and every file beside the document. */
    public SendDocument suggestion(DocumentRef ref) {
        return texts.suggestion(issued(ref));
    }

    /** Whether mails are kept as files, because no SMTP server is configured. */
    public boolean keepsFiles() {
        return !smtp.isConfigured();
    }

    private DeliveryView queue(IssuedRecord record, Mail mail, @Nullable UUID reminder) {
        Instant now = clock.instant();
        limit.take(mail.receivers().count(), now);
        return queue.add(record, mail, now, reminder);
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
