package now.billing.reminding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import now.billing.documents.records.IssuedRecords;
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

    private final Reminders reminders;
    private final ReminderPreviews previews;
    private final IssuedRecords records;
    private final IssuedPapers papers;
    private final LateFeeing fees;

    @Inject
    ReminderLetters(
            Reminders reminders,
            ReminderPreviews previews,
            IssuedRecords records,
            IssuedPapers papers,
            LateFeeing fees) {
        this.reminders = reminders;
        this.previews = previews;
        this.records = records;
        this.papers = papers;
        this.fees = fees;
    }

    @Override
    public Optional<Problem> objection(UUID id) {
        Reminder reminder = find(id);
        Remindable invoice = previews.locked(reminder.document().id());
        if (previews.isOff()) {
            return Optional.of(Problem.of(ReminderPreviews.OFF));
        }
        Optional<Problem> stopped = invoice.stopped();
        if (stopped.isPresent()) {
            return stopped;
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
        UUID fee = find(id).feeId();
        if (fee != null) {
            fees.waive(fee, why);
        }
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
