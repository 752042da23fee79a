package now.billing.maintaining;

import java.math.BigDecimal;
import java.time.LocalDate;
import now.billing.kernel.money.CurrencyUnit;

/**
 * Enters or changes what one unit of a currency is worth in another one.
 *
 * @param rate greater than zero, up to ten decimals
 */
public record SaveExchangeRate(LocalDate date, CurrencyUnit from, CurrencyUnit to, BigDecimal rate) {}
