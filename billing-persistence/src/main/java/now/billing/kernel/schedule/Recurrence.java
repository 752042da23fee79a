package now.billing.kernel.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something recurs. They are business dates: which moment a day begins at is the business of the
 * organization's time zone, so summer time moves none of them.
 *
 * @param startsOn the first day; its day of the month is kept
 * @param endsOn no day comes after it, or null
 * @param times how many days there are, counted from {@code startsOn}, or null; not together with {@code endsOn}
 */
public record Recurrence(
        Rhythm every,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer times) implements Serializable {
    public static final int MOST_TIMES = 9_999;

    static final ProblemCode ENDS_TWICE = ProblemCode.of("recurring.ends_twice");
    static final ProblemCode ENDS_BEFORE_START = ProblemCode.of("recurring.ends_before_start");

    /** Every field that is wrong. */
    public List<Problem> problems() {
        FieldProblems problems = new FieldProblems();
        problems.addUnder("every", every.problems());
        BusinessDay.check(problems, "startsOn", startsOn);
        BusinessDay.check(problems, "endsOn", endsOn);
        if (times != null && (times < 1 || times > MOST_TIMES)) {
            problems.add("times", ProblemCode.OUT_OF_RANGE, "value", times, "limit", "1 – " + MOST_TIMES);
        }
        if (endsOn != null && times != null) {
            problems.add("times", ENDS_TWICE);
        }
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            problems.add("endsOn", ENDS_BEFORE_START, "value", endsOn, "limit", startsOn);
        }
        return problems.list();
    }

    /** The first day that is not before this one; nothing where the end came before. */
    public Optional<Occurrence> from(LocalDate day) {
        int index = day.isAfter(startsOn) ? every.atMostBetween(startsOn, day) : 0;
        while (every.after(startsOn, index).isBefore(day)) {
            index++;
        }
        return at(index);
    }

    /** This day, if it is one of them. */
    public Optional<Occurrence> on(LocalDate day) {
        return from(day).filter(found -> found.date().equals(day));
    }

    /** The next days that are not before this one, so many at most. */
    public List<Occurrence> next(LocalDate day, int most) {
        List<Occurrence> next = new ArrayList<>();
        Optional<Occurrence> each = from(day);
        while (each.isPresent() && next.size() < most) {
            next.add(each.get());
            each = at(each.get().index() + 1);
        }
        return next;
    }

    /** The last of so many days; nothing where they are not counted. */
    public Optional<LocalDate> lastCounted() {
        return Optional.ofNullable(times).map(count -> every.after(startsOn, count - 1));
    }

    private Optional<Occurrence> at(int index) {
        LocalDate date = every.after(startsOn, index);
        boolean over = !BusinessDay.isPossible(date)
                || endsOn != null && date.isAfter(endsOn)
                || times != null && index >= times;
        return over
                ? Optional.empty()
                : Optional.of(new Occurrence(
                        index, date, every.after(startsOn, index + 1).minusDays(1)));
    }
}
