package now.billing.kernel.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a payment that came in another currency were worth to the organization, and what they gained or
 * lost against the rates of the documents that they pay. The shares are cut one after the other, so that all of them
 * together are what came, to the minor unit.
 *
 * @param paid the payment, in the currency in which it counts
 * @param home what it was worth, in the organization's currency
 */
public record ExchangeShares(Money paid, Money home) {

    /** What each of these parts was worth, in their order. */
    public List<Money> of(List<Money> parts) {
        List<Money> shares = new ArrayList<>();
        BigDecimal counted = BigDecimal.ZERO;
        Money before = Money.zero(home.currency());
        for (Money part : parts) {
            counted = counted.add(part.amount());
            Money now = Rounding.halfUp(home.currency()).quotient(home.amount().multiply(counted), paid.amount());
            shares.add(now.minus(before));
            before = now;
        }
        return shares;
    }

    /**
     * What a part gained (above zero) or lost.
     *
     * @param share what it was worth
     * @param rate of its document, from its currency to the organization's; null where that is the same
     * @return null where the document's worth is not known
     */
    public static @Nullable Money gain(Money part, Money share, @Nullable ExchangeRate rate) {
        CurrencyUnit home = share.currency();
        if (part.currency().equals(home)) {
            return share.minus(part);
        }
        return rate == null || !rate.to().equals(home) ? null : share.minus(rate.convert(part));
    }
}
