package now.billing.storage;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The amounts that a typed text may mean, whoever typed it: {@code 1.234,50}, {@code 1,234.50}, {@code 1 234,5},
 * {@code 1'234.50} and {@code 1234.50 EUR} are the same one; {@code 1.234} may be two, and a search looks for both.
 */
final class TypedAmounts {
    /** No amount. */
    static final String NONE = "{}";

    private static final Pattern AMOUNT = Pattern.compile(
            "(?:[A-Z]{3} ?|\\p{Sc} ?)?([-+\u2212]?)([0-9][0-9 .,'\u2019]{0,30})(?: ?[A-Z]{3}| ?\\p{Sc})?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([ .,'\u2019][0-9]{3})+");
    private static final Pattern DECIMAL =
            Pattern.compile("([0-9]{1,3}([ .,'\u2019]?[0-9]{3})*|[0-9]+)[.,]([0-9]{1,10})");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,19}");
    private static final Pattern SEPARATORS = Pattern.compile("[ .,'\u2019]");

    private TypedAmounts() {}

    /** As an array literal of PostgreSQL, which holds digits, points and signs only. */
    static String of(String typed) {
        Matcher amount = AMOUNT.matcher(typed);
        if (!amount.matches()) {
            return NONE;
        }
        String digits = amount.group(2).strip();
        Set<String> readings = new LinkedHashSet<>();
        if (PLAIN.matcher(digits).matches()) {
            readings.add(digits);
        }
        if (GROUPED.matcher(digits).matches()) {
            readings.add(SEPARATORS.matcher(digits).replaceAll(""));
        }
        Matcher decimal = DECIMAL.matcher(digits);
        if (decimal.matches()) {
            readings.add(SEPARATORS.matcher(decimal.group(1)).replaceAll("") + "." + decimal.group(3));
        }
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
