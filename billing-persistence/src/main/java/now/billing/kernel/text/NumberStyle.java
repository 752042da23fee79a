package now.billing.kernel.text;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import now.billing.kernel.money.Decimals;

/**
 * How an organization writes numbers.
 *
 * @param decimal point or comma
 * @param group what stands between thousands: point, comma, apostrophe or a blank
 */
public record NumberStyle(char decimal, char group) implements Serializable {
    private static final char ARABIC_DECIMAL = '\u066B';

    public NumberStyle {
        if (decimal != '.' && decimal != ',' || decimal == group) {
            throw new IllegalArgumentException("no style of numbers: " + decimal + " and " + group);
        }
    }

    /** The style of a language and country, such as {@code fr-TN}. */
    public static NumberStyle of(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        char decimal = symbols.getDecimalSeparator();
        return decimal == ARABIC_DECIMAL
                ? new NumberStyle(',', '.')
                : new NumberStyle(decimal, symbols.getGroupingSeparator());
    }

    /** The number as a field shows it: without groups, with at least so many decimals. */
    public String typed(BigDecimal value, int decimals) {
        return Decimals.padded(value, decimals).toPlainString().replace('.', decimal);
    }

    /** The number without zeros that say nothing, but with at least so many decimals. */
    public String shortened(BigDecimal value, int decimals) {
        return typed(Decimals.normal(value), decimals);
    }
}
