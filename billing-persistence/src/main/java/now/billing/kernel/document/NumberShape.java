package now.billing.kernel.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import now.billing.kernel.schedule.BusinessDay;

/**
 * What the numbers of a pattern look like, as regular expressions that both Java and PostgreSQL read. Years and months
 * have a fixed width, so a number is read in one way only: which year, which month, which place of the counter.
 *
 * <p>That decides exactly whether a pattern can repeat a number that was given: it can where the number has its shape
 * and the counter has not yet passed the number's place. ADR 0025.
 *
 * @param dates matches a whole number and captures its years and months, in their order; the first capture is empty
 * @param counter matches a whole number and captures its place
 */
public record NumberShape(NumberPattern pattern, String dates, String counter) {

    /** Two digits of a year mean the one of the hundred years that end in as many years. */
    private static final int YEARS_AHEAD = 49;

    private static final int YEARS = 100;

    /**
     * The numbers of one year and month (or of all, where neither stands in the pattern) that have this shape.
     *
     * @param dates what the shape captured, with blanks between
     * @param highest the highest place of the counter among them
     */
    public record Given(String dates, long highest) {}

    /**
     * A number that the pattern would give again.
     *
     * @param here whether it belongs to the period that counts today, so that a higher start avoids it
     * @param highest the highest place that was given in its period
     */
    public record Repeat(String number, boolean here, long highest) {}

    static NumberShape of(NumberPattern pattern) {
        StringBuilder dates = new StringBuilder("^()");
        StringBuilder counter = new StringBuilder("^");
        Matcher token = NumberPattern.tokensOf(pattern.text());
        int from = 0;
        while (token.find()) {
            String literal = quoted(pattern.text().substring(from, token.start()));
            from = token.end();
            String name = token.group(1);
            boolean counts = NumberPattern.isCounter(name);
            String digits = counts ? counted(name.length()) : "[0-9]{" + name.length() + "}";
            dates.append(literal).append(counts ? "(?:" + digits + ")" : "(" + digits + ")");
            counter.append(literal).append(counts ? "(" + digits + ")" : digits);
        }
        String rest = quoted(pattern.text().substring(from)) + "$";
        return new NumberShape(
                pattern, dates.append(rest).toString(), counter.append(rest).toString());
    }

    /**
     * A number that the pattern could give again: one that no start of the counter avoids, if there is one, else the
     * one with the highest place.
     *
     * @param given what was given in this shape, by {@link Given#dates}
     * @param next where the pattern's counter stands in a period; 1 where it never counted
     */
    public Optional<Repeat> repeats(List<Given> given, ToLongFunction<String> next, LocalDate today) {
        return given.stream()
                .flatMap(each -> repeat(each, next, today).stream())
                .max(Comparator.comparing((Repeat repeat) -> !repeat.here()).thenComparing(Repeat::highest));
    }

    private Optional<Repeat> repeat(Given given, ToLongFunction<String> next, LocalDate today) {
        Integer year = null;
        Integer month = null;
        int at = 0;
        List<String> captured = List.of(given.dates().strip().split(" ", -1));
        Matcher token = NumberPattern.tokensOf(pattern.text());
        while (token.find()) {
            String name = token.group(1);
            if (NumberPattern.isCounter(name)) {
                continue;
            }
            int value = Integer.parseInt(captured.get(at++));
            if (NumberPattern.isMonth(name)) {
                if (value < 1 || value > 12 || month != null && month != value) {
                    return Optional.empty();
                }
                month = value;
            } else {
                int meant = name.length() == 2 ? inTheHundredYears(value, today) : value;
                if (year != null && year != meant) {
                    return Optional.empty();
                }
                year = meant;
            }
        }
        LocalDate day = LocalDate.of(year == null ? today.getYear() : year, month == null ? 1 : month, 1);
        if (!BusinessDay.isPossible(day)) {
            return Optional.empty();
        }
        String period = pattern.period(year == null ? 0 : year, month == null ? 1 : month);
        if (given.highest() < next.applyAsLong(period)) {
            return Optional.empty();
        }
        String number = pattern.format(given.highest(), day).value();
        return Optional.of(new Repeat(number, period.equals(pattern.period(today)), given.highest()));
    }

    private static int inTheHundredYears(int twoDigits, LocalDate today) {
        int last = today.getYear() + YEARS_AHEAD;
        return last - Math.floorMod(last - twoDigits, YEARS);
    }

    /** Exactly so many digits, or more of them without a leading zero. */
    private static String counted(int width) {
        return "[0-9]{" + width + "}|[1-9][0-9]{" + width + ",}";
    }

    private static String quoted(String literal) {
        return literal.replace(".", "[.]");
    }
}
