package now.billing.maintaining;

import java.time.LocalDate;
import now.billing.kernel.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * How the organization stands with exchange rates.
 *
 * @param currency that of the organization
 * @param latestOfBank the day of the latest rates of the European Central Bank, or null
 * @param authority whose rates the law of the country names; empty where it takes the bank's
 */
public record RateStanding(CurrencyUnit currency, @Nullable LocalDate latestOfBank, String authority) {}
