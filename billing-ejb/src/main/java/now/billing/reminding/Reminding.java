package now.billing.reminding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.CurrentCaller;
import now.billing.auditing.EvidenceLog;
import now.billing.auditing.EvidenceType;
import now.billing.delivery.Mail;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.messaging.EventType;
import now.billing.messaging.Outbox;
import now.billing.receivables.LateFee;
import now.billing.reminders.Remindable;
import now.billing.reminders.Reminder;
import now.billing.reminders.Reminders;
import now.billing.sending.Sending;
import now.billing.settling.LateFeeing;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Makes reminders: the fact, its fee and its queued mail are rows of one transaction, in which the customer's account
 * is locked and what is owed is asked again (ADR 0088). Asks for no permission: people and programs come by {@link
 * ReminderFacade}, the system by {@link now.billing.access.boundary.SystemIdentity}.
 */
@Dependent
public class Reminding {
    /** How many one call may make: all of them or none. */
    public static final int MOST = 50;

    /** The words or sums are not those that were shown. */
    public static final ProblemCode CHANGED = ProblemCode.of("reminder.changed");

    @Inject
    private ReminderPreviews previews;

    @Inject
    private Reminders reminders;

    @Inject
    private LateFeeing fees;

    @Inject
    private Sending sending;

    @Inject
    private DocumentHistory history;

    @Inject
    private EvidenceLog evidence;

    @Inject
    private Outbox outbox;

    @Inject
    private BusinessTime time;

    @Inject
    private CurrentCaller caller;

    /** What the next reminder of an invoice would be. */
    public ReminderPreview preview(UUID invoice) {
        return previews.of(previews.invoice(invoice), time.today());
    }

    /**
     * A person reminds of these invoices, of all or of none.
     *
     * @return the ids of the reminders, in the order of the invoices
     * @throws RuleViolated {@code reminder.changed} where one would not say what was shown
     */
    public List<UUID> send(List<SendReminder> wanted) {
        FieldProblems problems = new FieldProblems();
        if (wanted.size() > MOST) {
            problems.add("reminders", ProblemCode.TOO_MANY, "value", wanted.size(), "limit", MOST);
        }
        problems.throwIfAny();
        Map<UUID, UUID> made = new TreeMap<>();
        LocalDate today = time.today();
        // Accounts are locked in one order, whoever sends which of them together.
        List<Wanted> sorted = wanted.stream()
                .map(each -> new Wanted(previews.invoice(each.invoiceId()), each.expected()))
                .sorted(Comparator.comparing((Wanted each) -> each.invoice().customerId())
                        .thenComparing(each -> each.invoice().ref().id()))
                .toList();
        // All of them before the first mail: the organization, which a mail locks, comes after every account.
        sorted.forEach(each -> previews.locked(each.invoice().ref().id()));
        sorted.forEach(each -> made.put(each.invoice().ref().id(), send(each, today)));
        return wanted.stream().map(each -> made.get(each.invoiceId())).toList();
    }

    private record Wanted(Remindable invoice, String expected) {}

    private UUID send(Wanted wanted, LocalDate today) {
        ReminderPreview preview =
                previews.of(previews.locked(wanted.invoice().ref().id()), today);
        if (!preview.digest().hex().equals(wanted.expected())) {
            throw RuleViolated.of(CHANGED, "number", preview.invoice().number());
        }
        return make(preview, false);
    }

    /**
     * The system reminds of an invoice whose level is reached, unless it is not to any more, or nobody can be written
     * to.
     *
     * @return whether it did
     */
    public boolean remindByItself(UUID invoice) {
        LocalDate today = time.today();
        Remindable found = previews.locked(invoice);
        if (!found.goesByItself(today)
                || found.notDue(today).isPresent()
                || !previews.refusals(found, today).isEmpty()) {
            return false;
        }
        ReminderPreview preview = previews.of(found, today);
        if (preview.recipient().isEmpty()) {
            return false;
        }
        make(preview, true);
        return true;
    }

    private UUID make(ReminderPreview preview, boolean automatic) {
        Instant now = time.now();
        Remindable invoice = preview.invoice();
        LateFee fee = preview.fee().isZero() ? null : fees.charge(invoice.ref(), preview.fee(), preview.today());
        Reminder reminder = reminder(preview, fee, automatic, now);
        if (!reminders.add(reminder)) {
            // The account is locked, so that only a second row of the same day or level is left; it rolls all back.
            throw RuleViolated.of(Remindable.ONCE_A_DAY, "number", invoice.number(), "date", preview.today());
        }
        history.add(new HistoryEvent(
                invoice.ref(), HistoryType.REMINDED, now, reminder.madeBy(), String.valueOf(reminder.level())));
        prove(reminder, now);
        if (!reminder.recipient().isEmpty()) {
            sending.sendReminder(
                    invoice.ref(),
                    reminder.id(),
                    new Mail(preview.receivers(), reminder.subject(), reminder.message(), List.of()),
                    automatic);
        }
        return reminder.id();
    }

    private Reminder reminder(ReminderPreview preview, @Nullable LateFee fee, boolean automatic, Instant now) {
        Remindable invoice = preview.invoice();
        return new Reminder(
                Ids.next(),
                invoice.ref(),
                invoice.customerId(),
                preview.level(),
                preview.today(),
                preview.dueOn(),
                preview.days(),
                preview.recipient(),
                preview.subject(),
                preview.message(),
                invoice.open(),
                invoice.fees(),
                preview.fee(),
                fee == null ? null : fee.id(),
                preview.digest(),
                automatic,
                caller.get().actor(),
                now);
    }

    private void prove(Reminder reminder, Instant now) {
        String fact = CanonicalJson.text(Map.of(
                "reminder", reminder.id().toString(),
                "document", reminder.document().toString(),
                "level", String.valueOf(reminder.level()),
                "on", reminder.remindedOn().toString(),
                "said", reminder.digest().hex()));
        evidence.append(
                EvidenceType.REMINDER_MADE,
                "reminder/" + reminder.id(),
                ContentDigest.of(fact.getBytes(StandardCharsets.UTF_8)),
                now);
        outbox.add(EventType.REMINDER_MADE, "REMINDER", reminder.id(), fact, now);
    }
}
