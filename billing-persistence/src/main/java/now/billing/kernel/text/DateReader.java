package now.billing.kernel.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.BusinessDay;

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

    private static final Pattern ISO = Pattern.compile("(\\d{4})([-./ ])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,2})([-./ ])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})()(\\d{2})(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{2})([-./ ]?)(\\d{1,2})\\2(\\d{1,2})");

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
        Matcher iso = ISO.matcher(plain);
        if (iso.matches()) {
            return LocalDate.of(number(iso, 1), number(iso, 3), number(iso, 4));
        }
        if (style.order().equals("ymd")) {
            Matcher first = YEAR_FIRST.matcher(plain);
            if (first.matches()) {
                return LocalDate.of(CENTURY + number(first, 1), number(first, 3), number(first, 4));
            }
            throw notADate(text);
        }
        for (Pattern form : new Pattern[] {PARTS, DIGITS}) {
            Matcher parts = form.matcher(plain);
            if (parts.matches()) {
                boolean dayFirst = style.order().equals("dmy");
                int year = number(parts, 4) + (parts.group(4).length() == SHORT_YEAR ? CENTURY : 0);
                return LocalDate.of(year, number(parts, dayFirst ? 3 : 1), number(parts, dayFirst ? 1 : 3));
            }
        }
        throw notADate(text);
    }

    private static int number(Matcher parts, int group) {
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
