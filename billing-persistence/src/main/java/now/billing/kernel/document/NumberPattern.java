package now.billing.kernel.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;

/**
 * How the numbers of a series look: free text with {@code {yyyy}}, {@code {yy}}, {@code {MM}} (or {@code {mm}}) and
 * exactly one counter such as {@code {0000}}, whose zeros say how wide it is at least. A counter that outgrows its
 * zeros simply gets wider.
 *
 * @param text such as {@code INV-{yyyy}-{0000}}
 * @param reset when the counter starts again
 */
public record NumberPattern(String text, Reset reset) implements Serializable {

    public static final ProblemCode MALFORMED = ProblemCode.of("series.pattern_malformed");
    public static final ProblemCode COUNTER_MISSING = ProblemCode.of("series.pattern_counter_missing");
    public static final ProblemCode PERIOD_MISSING = ProblemCode.of("series.pattern_period_missing");

    /** When the counter starts again at 1. */
    public enum Reset {
        NEVER(""),
        YEAR("{yyyy}"),
        MONTH("{yyyy}{MM}");

        private final String needs;

        Reset(String needs) {
            this.needs = needs;
        }
    }

    private static final Pattern TOKEN = Pattern.compile("\\{(yyyy|yy|MM|mm|0{1,12})}");
    private static final Pattern LETTERED = Pattern.compile("(?:(?<=-)[A-Z]{1,2}-)?(\\{0{1,12}})");
    private static final Shape LITERAL = Shape.of("[A-Za-z0-9/._\\- ]*", Limits.NUMBER_PATTERN);

    /**
     * @throws InvalidInput {@code series.pattern_malformed}, {@code series.pattern_counter_missing} or, where the
     *     counter would start again without its period in the number, {@code series.pattern_period_missing}
     */
    public NumberPattern {
        List<String> tokens = checked(text);
        if (reset.compareTo(finest(tokens)) > 0) {
            throw InvalidInput.value(PERIOD_MISSING, "value", text, "needs", reset.needs);
        }
    }

    private static List<String> checked(String text) {
        if (text.length() > Limits.NUMBER_PATTERN) {
            throw InvalidInput.value(ProblemCode.TOO_LONG, "value", text.length(), "limit", Limits.NUMBER_PATTERN);
        }
        if (!LITERAL.fits(TOKEN.matcher(text).replaceAll("")) || !text.equals(text.strip())) {
            throw InvalidInput.value(MALFORMED, "value", text);
        }
        List<String> tokens = tokens(text);
        long counters = tokens.stream().filter(NumberPattern::isCounter).count();
        if (counters != 1) {
            throw InvalidInput.value(COUNTER_MISSING, "value", text, "counters", counters);
        }
        return tokens;
    }

    /** The pattern whose counter starts again as often as its text allows: each month, each year or never. */
    public static NumberPattern parse(String text) {
        return new NumberPattern(text, finest(checked(text)));
    }

    private static Reset finest(List<String> tokens) {
        boolean year = tokens.stream().anyMatch(token -> token.startsWith("y"));
        boolean month = tokens.stream().anyMatch(NumberPattern::isMonth);
        if (!year) {
            return Reset.NEVER;
        }
        return month ? Reset.MONTH : Reset.YEAR;
    }

    /** The run of numbers that a document of this date belongs to. */
    public SeriesKey key(DocumentKind kind, LocalDate date) {
        return new SeriesKey(kind, period(date));
    }

    /** The year or month of the date where the counter starts again each of them, otherwise empty. */
    public String period(LocalDate date) {
        return period(date.getYear(), date.getMonthValue());
    }

    String period(int year, int month) {
        return switch (reset) {
            case NEVER -> "";
            case YEAR -> padded(year, 4);
            case MONTH -> padded(year, 4) + "-" + padded(month, 2);
        };
    }

    /**
     * The number of a place in the run.
     *
     * @param sequence from 1
     */
    public DocumentNumber format(long sequence, LocalDate date) {
        if (sequence < 1) {
            throw new IllegalArgumentException("numbers start at 1, not " + sequence);
        }
        Matcher matcher = TOKEN.matcher(text);
        return DocumentNumber.of(matcher.replaceAll(token -> switch (token.group(1)) {
            case "yyyy" -> padded(date.getYear(), 4);
            case "yy" -> padded(date.getYear() % 100, 2);
            case "MM", "mm" -> padded(date.getMonthValue(), 2);
            default -> padded(sequence, token.group(1).length());
        }));
    }

    /** What the numbers of this pattern look like, for finding those that were given already. */
    public NumberShape shape() {
        return NumberShape.of(this);
    }

    /**
     * A pattern like this one for another series: the letters stand before the counter, in the place of letters that
     * were put there before.
     */
    public NumberPattern lettered(String letters) {
        String other = LETTERED.matcher(text).replaceFirst(letters + "-$1");
        return other.length() <= Limits.NUMBER_PATTERN
                ? new NumberPattern(other, reset)
                : NumberPattern.parse(letters + "-{yyyy}-{MM}-{0000}");
    }

    static Matcher tokensOf(String text) {
        return TOKEN.matcher(text);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
        return tokens;
    }

    static boolean isCounter(String token) {
        return token.startsWith("0");
    }

    static boolean isMonth(String token) {
        return token.equalsIgnoreCase("MM");
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    @Override
    public String toString() {
        return text;
    }
}
