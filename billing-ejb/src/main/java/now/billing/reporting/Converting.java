package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import now.billing.kernel.money.CrossRates;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import now.billing.maintaining.CurrencyRates;
import now.billing.organization.OrganizationFacts;
import org.jspecify.annotations.Nullable;

/** Converts what reports show into the organization's currency; what has no rate stays out and is named. */
@Dependent
class Converting {
    private final CurrencyRates rates;

    @Inject
    Converting(CurrencyRates rates) {
        this.rates = rates;
    }

    /** All of them in one; null where none is in another currency. */
    @Nullable
    ConvertedTotal of(Collection<Money> amounts, OrganizationFacts organization, LocalDate day) {
        CurrencyUnit home = organization.currency();
        List<CurrencyUnit> currencies =
                amounts.stream().map(Money::currency).distinct().toList();
        if (currencies.stream().allMatch(home::equals)) {
            return null;
        }
        List<CurrencyUnit> asked = new ArrayList<>(currencies);
        asked.add(home);
        CrossRates known = rates.between(asked, day, organization);
        List<CurrencyUnit> without = new ArrayList<>();
        Money total = Money.zero(home);
        for (Money each : amounts) {
            Optional<ExchangeRate> rate = known.of(each.currency(), home);
            if (each.currency().equals(home)) {
                total = total.plus(each);
            } else if (rate.isPresent()) {
                total = total.plus(rate.get().convert(each));
            } else if (!without.contains(each.currency())) {
                without.add(each.currency());
            }
        }
        return new ConvertedTotal(total, day, without);
    }
}
