package now.billing.web.support;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import now.billing.kernel.money.CurrencyUnit;

/** What people write beside an amount of a currency; any other currency there is refused. */
public final class CurrencyMarks {
    private static final Map<String, String> SYMBOLS =
            Map.of("EUR", "€", "USD", "$", "GBP", "£", "JPY", "¥", "CNY", "¥", "TND", "DT", "DJF", "Fdj");

    private static final int USUAL_DECIMALS = 2;
    private static final String UNUSUAL = CurrencyUnit.all().stream()
            .filter(each -> each.minorDigits() != USUAL_DECIMALS || SYMBOLS.containsKey(each.code()))
            .map(each -> each.code() + " " + each.minorDigits() + " " + SYMBOLS.getOrDefault(each.code(), ""))
            .map(String::strip)
            .collect(Collectors.joining(","));

    private CurrencyMarks() {}

    /**
     * What {@code js/fields.js} cannot guess of the currencies: {@code JPY 0 ¥,KWD 3}, code, decimals and sign of each
     * that has a sign or other decimals than two.
     */
    static String unusual() {
        return UNUSUAL;
    }

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
