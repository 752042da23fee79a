package now.billing.kernel.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.BusinessDay;
import now.billing.kernel.shape.Shape;

/**
 * The one law by which a typed or pasted date is read (ADR 0062): four digits first are a year (ISO 8601); else day,
 * month and year stand in the organization's order, whatever separates them, or as six or eight digits without anything
 * between. Two digits of a year belong to this century. What is half typed or impossible is refused, never no date.
 */
public final class DateReader {
    /** No date; {@code example} shows how one is written. */
    public static final ProblemCode NOT_A_DATE = ProblemCode.of("input.not_a_date");

    private static final int LONGEST = 30;
    private static final int CENTURY = 2000;
    private static final int SHORT_YEAR = 2;
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 12, 31);

    private static final Shape ISO = Shape.of("(\\d{4})([-./ ])(\\d{1,2})\\2(\\d{1,2})", LONGEST);
    private static final Shape PARTS = Shape.of("(\\d{1,2})([-./ ])(\\d{1,2})\\2(\\d{4}|\\d{2})", LONGEST);
    private static final Shape DIGITS = Shape.of("(\\d{2})()(\\d{2})(\\d{4}|\\d{2})", LONGEST);
    private static final Shape YEAR_FIRST = Shape.of("(\\d{2})([-./ ]?)(\\d{1,2})\\2(\\d{1,2})", LONGEST);

    private final DateStyle style;

    public DateReader(DateStyle style) {
        this.style = style;
    }

    /**
     * Reads one date; nothing for a text without a mark on it.
     *
     * @throws InvalidInput {@link #NOT_A_DATE}, or {@code input.out_of_range} for a date of another age
     */
    public Optional<LocalDate> read(String text) {
        String plain = NumberText.plain(text);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (plain.length() > LONGEST) {
            throw notADate(text);
        }
        try {
            LocalDate date = date(plain.replaceAll(" *([-./]) *", "$1"), text);
            return Optional.of(BusinessDay.parse(date.toString()));
        } catch (DateTimeException impossible) {
            throw notADate(text);
        }
    }

    private LocalDate date(String plain, String text) {
        MatchResult iso = ISO.match(plain).orElse(null);
        if (iso != null) {
            return LocalDate.of(number(iso, 1), number(iso, 3), number(iso, 4));
        }
        if (style.order().equals("ymd")) {
            MatchResult first = YEAR_FIRST.match(plain).orElse(null);
            if (first != null) {
                return LocalDate.of(CENTURY + number(first, 1), number(first, 3), number(first, 4));
            }
            throw notADate(text);
        }
        for (Shape form : List.of(PARTS, DIGITS)) {
            MatchResult parts = form.match(plain).orElse(null);
            if (parts != null) {
                boolean dayFirst = style.order().equals("dmy");
                int year = number(parts, 4) + (parts.group(4).length() == SHORT_YEAR ? CENTURY : 0);
                return LocalDate.of(year, number(parts, dayFirst ? 3 : 1), number(parts, dayFirst ? 1 : 3));
            }
        }
        throw notADate(text);
    }

    private static int number(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private InvalidInput notADate(String text) {
        String shown = text.strip();
        return InvalidInput.value(
                NOT_A_DATE,
                "value",
                shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown,
                "example",
                style.typed(EXAMPLE));
    }
}
