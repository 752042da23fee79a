package now.billing.kernel.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;

/**
 * How often something recurs: every so many days, weeks, months, quarters or years.
 *
 * @param count 1 to {@value #MOST}
 */
public record Rhythm(RhythmUnit unit, int count) implements Serializable {
    public static final int MOST = 999;

    /** Every month. */
    public static final Rhythm MONTHLY = new Rhythm(RhythmUnit.MONTH, 1);

    /** What is wrong with it. */
    List<Problem> problems() {
        FieldProblems problems = new FieldProblems();
        if (count < 1 || count > MOST) {
            problems.add("count", ProblemCode.OUT_OF_RANGE, "value", count, "limit", "1 – " + MOST);
        }
        return problems.list();
    }

    /**
     * A day moved by so many rhythms. It is counted from the first day, not from the one before, so that the 31st comes
     * back after a short month.
     */
    public LocalDate after(LocalDate start, int times) {
        return unit.after(start, (long) times * count);
    }

    /** Whole rhythms between two days, or one less. */
    int atMostBetween(LocalDate start, LocalDate end) {
        return (int) Math.max(0, unit.between(start, end) / count - 1);
    }
}
