package now.billing.web.support;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What people write beside an amount of a currency; any other currency there is refused. {@code js/fields.js} knows
 * the same.
 */
public final class CurrencyMarks {
    private static final Map<String, String> SYMBOLS =
            Map.of("EUR", "€", "USD", "$", "GBP", "£", "JPY", "¥", "CNY", "¥", "TND", "DT", "DJF", "Fdj");

    private CurrencyMarks() {}

    public static Set<String> of(String currency) {
        Set<String> marks = new LinkedHashSet<>();
        marks.add(currency);
        String symbol = SYMBOLS.get(currency);
        if (symbol != null) {
            marks.add(symbol);
        }
        return marks;
    }
}
