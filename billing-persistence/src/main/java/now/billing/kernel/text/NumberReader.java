package now.billing.kernel.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;

/**
 * The one law by which a typed or pasted number is read (ADR 0061). The organization's decimal separator, alone, is
 * always decimal. Its group separator with exactly three digits after it groups where the field has at most two
 * decimals, and is refused elsewhere; any other lone separator with three digits after it is refused, with another
 * count it is decimal. Blanks and apostrophes group where they stand right. What can be read in two ways, or in none,
 * is refused: a wrong number in an invoice costs more than a question.
 */
public final class NumberReader {
    /** Longer texts are no numbers. */
    public static final int LONGEST = 60;

    /** Two readings: {@code first} and {@code second} are what the text may mean. */
    public static final ProblemCode AMBIGUOUS = ProblemCode.of("input.ambiguous_number");
    /** No number; {@code example} shows how one is written. */
    public static final ProblemCode NOT_A_NUMBER = ProblemCode.of("input.not_a_number");

    private static final Shape GROUPED = Shape.of("\\d*|[1-9]\\d{0,2}([.,' ])\\d{3}(\\1\\d{3})*", LONGEST);
    private static final Shape FRACTION = Shape.of("\\d*", LONGEST);
    private static final BigDecimal EXAMPLE = new BigDecimal("1234.5");
    private static final int GROUP = 3;
    /** A lone group separator groups only where a field has no third decimal. */
    private static final int DECIMALS_OF_MONEY = 2;

    private final NumberStyle style;

    public NumberReader(NumberStyle style) {
        this.style = style;
    }

    /**
     * Reads one number; nothing for a text without a mark on it.
     *
     * @param decimals how many the field has at most
     * @param marks what may stand beside the number without meaning anything there: {@code EUR}, {@code €}, {@code %}
     * @throws InvalidInput {@link #AMBIGUOUS} or {@link #NOT_A_NUMBER}
     */
    public Optional<BigDecimal> read(String text, int decimals, Set<String> marks) {
        String plain = NumberText.plain(text);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        NumberText number = plain.length() > LONGEST ? null : NumberText.of(plain, marks);
        if (number == null) {
            throw notANumber(text);
        }
        String digits = number.digits();
        int decimal = decimalAt(digits, decimals, text);
        String whole = decimal < 0 ? digits : digits.substring(0, decimal);
        String fraction = decimal < 0 ? "" : digits.substring(decimal + 1);
        if (!isGrouped(whole) || !FRACTION.fits(fraction)) {
            throw notANumber(text);
        }
        String read = NumberText.withoutGroups(whole);
        if (read.isEmpty() && fraction.isEmpty()) {
            throw notANumber(text);
        }
        BigDecimal value = new BigDecimal((read.isEmpty() ? "0" : read) + (fraction.isEmpty() ? "" : "." + fraction));
        return Optional.of(number.negative() ? value.negate() : value);
    }

    /** Where the decimals begin, or -1. */
    private int decimalAt(String digits, int decimals, String text) {
        int arabic = digits.indexOf(NumberText.ARABIC_DECIMAL);
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (arabic >= 0) {
            if (point >= 0 || comma >= 0) {
                throw notANumber(text);
            }
            return arabic;
        }
        if (point >= 0 && comma >= 0) {
            return Math.max(point, comma);
        }
        int last = Math.max(point, comma);
        if (last < 0) {
            return -1;
        }
        boolean repeated = digits.indexOf(digits.charAt(last)) != last;
        if (repeated) {
            if (digits.charAt(last) != style.group()) {
                throw notANumber(text);
            }
            return -1;
        }
        return isAlone(digits) && digits.charAt(last) != style.decimal() && isGroupSized(digits, last)
                ? groups(digits, last, decimals, text)
                : last;
    }

    /** A lone separator that is not the organization's decimal one, with three digits after it. */
    private int groups(String digits, int at, int decimals, String text) {
        boolean group = digits.charAt(at) == style.group() && isGrouped(digits) && decimals <= DECIMALS_OF_MONEY;
        if (!group) {
            throw ambiguous(text, digits, at);
        }
        return -1;
    }

    private static boolean isAlone(String digits) {
        return NumberText.withoutGroups(digits).length() == digits.length() - 1;
    }

    private static boolean isGroupSized(String digits, int at) {
        return digits.length() - at - 1 == GROUP;
    }

    /** Whether it is digits alone, or groups of three after one to three digits without a leading zero. */
    private static boolean isGrouped(String whole) {
        return GROUPED.fits(whole);
    }

    private InvalidInput ambiguous(String text, String digits, int at) {
        BigDecimal grouped = new BigDecimal(NumberText.withoutGroups(digits));
        BigDecimal decimal = new BigDecimal("0" + digits.substring(0, at) + "." + digits.substring(at + 1));
        return InvalidInput.value(
                AMBIGUOUS, "value", text.strip(), "first", style.typed(grouped, 0), "second", style.typed(decimal, 0));
    }

    private InvalidInput notANumber(String text) {
        String shown = text.strip();
        return InvalidInput.value(
                NOT_A_NUMBER,
                "value",
                shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown,
                "example",
                style.typed(EXAMPLE, DECIMALS_OF_MONEY));
    }
}
