package now.billing.organization;

import java.util.UUID;
import now.billing.kernel.money.ExchangeRate;

/** An exchange rate as it is kept. */
public record KnownRate(UUID id, ExchangeRate rate, RateSource source, String enteredBy, long version) {}
