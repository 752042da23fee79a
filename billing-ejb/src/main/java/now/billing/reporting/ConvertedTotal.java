package now.billing.reporting;

import java.time.LocalDate;
import java.util.List;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;

/**
 * Amounts of several currencies as one total in the organization's currency, converted at the rates of a day. It stands
 * beside them and takes nobody's place.
 *
 * @param total of what could be converted
 * @param on the day whose rates were taken
 * @param without currencies for which no rate counts on that day; their amounts are not in the total
 */
public record ConvertedTotal(Money total, LocalDate on, List<CurrencyUnit> without) {

    public ConvertedTotal {
        without = List.copyOf(without);
    }
}
