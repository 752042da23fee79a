package now.billing.maintaining;

import java.util.UUID;
import now.billing.kernel.money.ExchangeRate;
import now.billing.organization.RateSource;

/**
 * An exchange rate in the settings.
 *
 * @param proposal whether it counts only when a person has confirmed it
 */
public record ExchangeRateView(
        UUID id, ExchangeRate rate, RateSource source, String enteredBy, boolean proposal, long version) {

    /** Whether a person may change and remove it; what the bank published stays. */
    public boolean isChangeable() {
        return source == RateSource.MANUAL;
    }
}
