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
 * How the numbers of a series look: free text with {@code {yyyy}}, {@code {yy}}, {@code {MM}} and exactly one counter
 * such as {@code {0000}}, whose zeros say how wide it is at least. A counter that outgrows its zeros simply gets
 * wider.
 *
 * @param text such as {@code INV-{yyyy}-{0000}}
 */
public record NumberPattern(String text) implements Serializable {

    public static final ProblemCode MALFORMED = ProblemCode.of("series.pattern_malformed");
    public static final ProblemCode COUNTER_MISSING = ProblemCode.of("series.pattern_counter_missing");

    /** When the counter starts again at 1. */
    public enum Reset {
        NEVER,
        YEAR
    }

    private static final Pattern TOKEN = Pattern.compile("\\{(yyyy|yy|MM|0{1,12})}");
    private static final Shape LITERAL = Shape.of("[A-Za-z0-9/._\\- ]*", Limits.NUMBER_PATTERN);

    /**
     * @throws InvalidInput {@code series.pattern_malformed} or {@code series.pattern_counter_missing}
     */
    public NumberPattern {
        if (text.length() > Limits.NUMBER_PATTERN) {
            throw InvalidInput.value(ProblemCode.TOO_LONG, "value", text.length(), "limit", Limits.NUMBER_PATTERN);
        }
        if (!LITERAL.fits(TOKEN.matcher(text).replaceAll("")) || !text.equals(text.strip())) {
            throw InvalidInput.value(MALFORMED, "value", text);
        }
        long counters = tokens(text).stream().filter(NumberPattern::isCounter).count();
        if (counters != 1) {
            throw InvalidInput.value(COUNTER_MISSING, "value", text, "counters", counters);
        }
    }

    public static NumberPattern parse(String text) {
        return new NumberPattern(text);
    }

    public Reset reset() {
        return tokens(text).stream().anyMatch(token -> token.startsWith("y")) ? Reset.YEAR : Reset.NEVER;
    }

    /** The run of numbers that a document of this date belongs to. */
    public SeriesKey key(DocumentKind kind, LocalDate date) {
        return new SeriesKey(kind, period(date));
    }

    /** The year of the date where the counter starts again each year, otherwise empty. */
    public String period(LocalDate date) {
        return reset() == Reset.YEAR ? padded(date.getYear(), 4) : "";
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
            case "MM" -> padded(date.getMonthValue(), 2);
            default -> padded(sequence, token.group(1).length());
        }));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
        return tokens;
    }

    private static boolean isCounter(String token) {
        return token.startsWith("0");
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
