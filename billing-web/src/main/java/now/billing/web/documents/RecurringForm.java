package now.billing.web.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.Recurrence;
import now.billing.kernel.schedule.Rhythm;
import now.billing.kernel.schedule.RhythmUnit;
import org.jspecify.annotations.Nullable;

/** When an invoice recurs, and what becomes of each, while it is written. */
public class RecurringForm implements KindForm {
    private static final long serialVersionUID = 1L;

    private final @Nullable LocalDate storedStart;
    private RhythmUnit unit = RhythmUnit.MONTH;
    private @Nullable Integer count = 1;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable Integer times;
    private RecurringFacts.Mode mode = RecurringFacts.Mode.DRAFT;

    /** @param stored as it is stored, or null for a new one */
    RecurringForm(@Nullable RecurringFacts stored) {
        storedStart = stored == null ? null : stored.recurrence().startsOn();
        if (stored != null) {
            Recurrence recurrence = stored.recurrence();
            unit = recurrence.every().unit();
            count = recurrence.every().count();
            startsOn = recurrence.startsOn();
            endsOn = recurrence.endsOn();
            times = recurrence.times();
            mode = stored.mode();
        }
    }

    /**
     * As it is written now.
     *
     * @throws InvalidInput about the fields of the page
     */
    @Override
    public RecurringFacts facts() {
        if (startsOn == null) {
            throw InvalidInput.of("startsOn", ProblemCode.REQUIRED);
        }
        Rhythm every = new Rhythm(unit, Objects.requireNonNullElse(count, 1));
        RecurringFacts facts = new RecurringFacts(new Recurrence(every, startsOn, endsOn, times), mode);
        InvalidInput.throwIfAny(
                facts.problems().stream().map(RecurringForm::onScreen).toList());
        return facts;
    }

    /**
     * A due date is a distance from the first day, and the page does not show it: where that day is moved, the terms of
     * payment of the customer count.
     */
    @Override
    public DocumentContent beside(DocumentContent written) {
        boolean moved = storedStart != null && !storedStart.equals(startsOn);
        return moved ? written.toBuilder().dueDate(null).build() : written;
    }

    private static Problem onScreen(Problem problem) {
        return "every.count".equals(problem.field()) ? new Problem(problem.code(), "count", problem.args()) : problem;
    }

    public List<RhythmUnit> getUnits() {
        return List.of(RhythmUnit.values());
    }

    public List<RecurringFacts.Mode> getModes() {
        return List.of(RecurringFacts.Mode.values());
    }

    public RhythmUnit getUnit() {
        return unit;
    }

    public void setUnit(RhythmUnit unit) {
        this.unit = unit;
    }

    public @Nullable Integer getCount() {
        return count;
    }

    public void setCount(@Nullable Integer count) {
        this.count = count;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public @Nullable Integer getTimes() {
        return times;
    }

    public void setTimes(@Nullable Integer times) {
        this.times = times;
    }

    public RecurringFacts.Mode getMode() {
        return mode;
    }

    public void setMode(RecurringFacts.Mode mode) {
        this.mode = mode;
    }
}
