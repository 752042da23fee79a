package now.billing.kernel.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The days that a business can write on anything. The years have four digits, as EN 16931's formats, CSV and JSON
 * demand; the first leaves room for the oldest books that are carried over, the last for the longest terms; beyond
 * them a date is a slip of the keyboard, and a database or a calendar may not even know it.
 */
public final class BusinessDay {
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private static final String LIMIT = FIRST + " – " + LAST;
    private static final int LONGEST_TEXT = 60;

    private BusinessDay() {}

    /**
     * Reads {@code 2026-11-22}.
     *
     * @throws InvalidInput {@code input.malformed}, or {@code input.out_of_range} for a date of another age
     */
    public static LocalDate parse(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw InvalidInput.value(
                    ProblemCode.MALFORMED,
                    "value",
                    text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text);
        }
        if (!isPossible(day)) {
            throw InvalidInput.value(ProblemCode.OUT_OF_RANGE, "value", text, "limit", LIMIT);
        }
        return day;
    }

    /** Notes a day outside the limits; nothing for null. */
    public static void check(FieldProblems problems, String field, @Nullable LocalDate day) {
        if (day != null && !isPossible(day)) {
            problems.add(field, ProblemCode.OUT_OF_RANGE, "value", day, "limit", LIMIT);
        }
    }

    public static boolean isPossible(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
