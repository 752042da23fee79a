package now.billing.reporting;

import java.util.List;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import now.billing.receivables.ExchangeDifference;
import org.jspecify.annotations.Nullable;

/**
 * That a payment came in another currency than it counts in.
 *
 * @param received what came
 * @param rate by which its amount was reckoned; null where a person typed both
 * @param home what it was worth to the organization, in its own currency
 * @param differences what was gained and lost, reversals too
 */
public record ExchangeView(
        Money received, @Nullable ExchangeRate rate, Money home, List<ExchangeDifference> differences) {

    public ExchangeView {
        differences = List.copyOf(differences);
    }

    /** What was gained (above zero) or lost by it all in all. */
    public Money gain() {
        return Money.sum(
                home.currency(),
                differences.stream().map(ExchangeDifference::amount).toList());
    }
}
