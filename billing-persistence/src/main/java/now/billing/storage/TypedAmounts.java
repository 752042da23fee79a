package now.billing.storage;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import now.billing.kernel.shape.Shape;

/**
 * The amounts that a typed text may mean, whoever typed it: {@code 1.234,50}, {@code 1,234.50}, {@code 1 234,5},
 * {@code 1'234.50} and {@code 1234.50 EUR} are the same one; {@code 1.234} may be two, and a search looks for both.
 */
final class TypedAmounts {
    /** No amount. */
    static final String NONE = "{}";

    private static final int LONGEST = 60;
    private static final Shape AMOUNT = Shape.of(
            "(?:[A-Z]{3} ?|\\p{Sc} ?)?([-+\u2212]?)([0-9][0-9 .,'\u2019]{0,30})(?: ?[A-Z]{3}| ?\\p{Sc})?", LONGEST);
    private static final Shape GROUPED = Shape.of("[0-9]{1,3}([ .,'\u2019][0-9]{3})+", LONGEST);
    private static final Shape DECIMAL =
            Shape.of("([0-9]{1,3}([ .,'\u2019]?[0-9]{3})*|[0-9]+)[.,]([0-9]{1,10})", LONGEST);
    private static final Shape PLAIN = Shape.of("[0-9]{1,19}", LONGEST);
    private static final Pattern SEPARATORS = Pattern.compile("[ .,'\u2019]");

    private TypedAmounts() {}

    /** As an array literal of PostgreSQL, which holds digits, points and signs only. */
    static String of(String typed) {
        MatchResult amount = AMOUNT.match(typed).orElse(null);
        if (amount == null) {
            return NONE;
        }
        String digits = amount.group(2).strip();
        Set<String> readings = new LinkedHashSet<>();
        if (PLAIN.fits(digits)) {
            readings.add(digits);
        }
        if (GROUPED.fits(digits)) {
            readings.add(SEPARATORS.matcher(digits).replaceAll(""));
        }
        DECIMAL.match(digits)
                .ifPresent(decimal ->
                        readings.add(SEPARATORS.matcher(decimal.group(1)).replaceAll("") + "." + decimal.group(3)));
        Set<String> signed = new LinkedHashSet<>();
        for (String reading : readings) {
            signed.add("-" + reading);
            if (amount.group(1).isEmpty() || amount.group(1).equals("+")) {
                signed.add(reading);
            }
        }
        return "{" + String.join(",", signed) + "}";
    }
}
