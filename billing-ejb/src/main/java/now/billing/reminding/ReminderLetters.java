package now.billing.reminding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import now.billing.delivery.Deliveries;
import now.billing.delivery.Delivery;
import now.billing.delivery.DeliveryState;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.reminders.Remindable;
import now.billing.reminders.Reminder;
import now.billing.reminders.ReminderRow;
import now.billing.reminders.Reminders;
import now.billing.rendering.IssuedPapers;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.paper.ReminderContent;
import now.billing.rendering.press.DrawingSteps;
import now.billing.sending.ReminderMails;
import now.billing.settling.LateFeeing;

/** Letters of reminders, and whether their mails may still go out. */
@Dependent
class ReminderLetters implements ReminderMails {
    /** Something was paid, credited or waived since: the letter asks for more than is open. */
    static final ProblemCode SUM_CHANGED = ProblemCode.of("reminder.sum_changed");

    /** Its fee was waived, and the letter still asks for it. */
    static final ProblemCode FEE_WAIVED = ProblemCode.of("reminder.fee_waived");

    /** Its mail did not go out: it counts for nothing. */
    static final ProblemCode NOT_SENT = ProblemCode.of("reminder.not_sent");

    private static final Set<DeliveryState> UNSENT = Set.of(DeliveryState.FAILED, DeliveryState.CANCELLED);

    private final Reminders reminders;
    private final ReminderPreviews previews;
    private final IssuedRecords records;
    private final IssuedPapers papers;
    private final LateFeeing fees;
    private final Deliveries deliveries;

    @Inject
    ReminderLetters(
            Reminders reminders,
            ReminderPreviews previews,
            IssuedRecords records,
            IssuedPapers papers,
            LateFeeing fees,
            Deliveries deliveries) {
        this.reminders = reminders;
        this.previews = previews;
        this.records = records;
        this.papers = papers;
        this.fees = fees;
        this.deliveries = deliveries;
    }

    @Override
    public Optional<Problem> objection(UUID id) {
        Remindable invoice = previews.locked(find(id).document().id());
        return stopped(invoice).or(() -> letterIsWrong(id, invoice));
    }

    @Override
    public Optional<Problem> objectionToRepeat(UUID id) {
        Reminder reminder = find(id);
        Remindable invoice = previews.locked(reminder.document().id());
        return stopped(invoice)
                .or(() -> counts(reminder)
                        ? letterIsWrong(id, invoice)
                        : Optional.of(Problem.of(NOT_SENT, "number", invoice.number())));
    }

    private Optional<Problem> stopped(Remindable invoice) {
        return previews.isOff() ? Optional.of(Problem.of(ReminderPreviews.OFF)) : invoice.stopped();
    }

    /** Asked with the account locked. */
    private Optional<Problem> letterIsWrong(UUID id, Remindable invoice) {
        ReminderRow row = reminders.find(id).orElseThrow(NotFound::create);
        Reminder reminder = row.reminder();
        if (row.waived()) {
            return Optional.of(Problem.of(FEE_WAIVED, "number", invoice.number()));
        }
        return invoice.open().compareTo(reminder.total()) >= 0
                ? Optional.empty()
                : Optional.of(Problem.of(
                        SUM_CHANGED,
                        "number",
                        invoice.number(),
                        "value",
                        reminder.total().plain(),
                        "limit",
                        invoice.open().plain(),
                        "currency",
                        invoice.open().currency().code()));
    }

    @Override
    public Money asked(UUID id) {
        return find(id).total();
    }

    /** Nobody owes a fee for a reminder that he never got. */
    @Override
    public void cancelled(UUID id, Problem why) {
        Reminder reminder = find(id);
        UUID fee = reminder.feeId();
        if (fee != null && !counts(reminder)) {
            fees.waive(fee, why);
        }
    }

    @Override
    public void failed(UUID id) {
        DocumentRef invoice = find(id).document();
        cancelled(
                id,
                Problem.of(
                        NOT_SENT,
                        "number",
                        records.numberOf(invoice).map(Object::toString).orElse("")));
    }

    /** Whether it went as a letter only, or one of its mails went out, may have gone out or is under way. */
    private boolean counts(Reminder reminder) {
        List<DeliveryState> mails = deliveries.of(reminder.document()).stream()
                .filter(each -> each.reminderId().filter(reminder.id()::equals).isPresent())
                .map(Delivery::state)
                .toList();
        return mails.isEmpty() || !UNSENT.containsAll(mails);
    }

    @Override
    public RenderedFile letter(DrawingSteps steps, UUID id) {
        return papers.reminder(steps, steps.run(() -> content(id)));
    }

    /** What the letter says, as it was made. */
    ReminderContent content(UUID id) {
        Reminder reminder = find(id);
        IssuedDocument invoice = (IssuedDocument)
                records.find(reminder.document()).orElseThrow(NotFound::create).frozen();
        return new ReminderContent(
                invoice,
                reminder.level(),
                reminder.remindedOn(),
                reminder.dueOn(),
                reminder.days(),
                reminder.message(),
                reminder.open(),
                reminder.earlierFees(),
                reminder.fee());
    }

    private Reminder find(UUID id) {
        return reminders.find(id).map(ReminderRow::reminder).orElseThrow(NotFound::create);
    }
}
