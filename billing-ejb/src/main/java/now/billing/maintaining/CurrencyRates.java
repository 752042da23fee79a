package now.billing.maintaining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import now.billing.kernel.money.CrossRates;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.organization.CountryDefaults;
import now.billing.organization.ExchangeRates;
import now.billing.organization.OrganizationFacts;

/**
 * What a currency is worth on a day for the organization. Where the law of its country names an authority, the rates of
 * the European Central Bank are only a proposal, and count when a person has confirmed them (ADR 0104).
 */
@Dependent
public class CurrencyRates {
    private final ExchangeRates rates;

    @Inject
    CurrencyRates(ExchangeRates rates) {
        this.rates = rates;
    }

    /** The rate of a day; nothing where none is known or those that are known are too old. */
    public Optional<ExchangeRate> of(
            CurrencyUnit from, CurrencyUnit to, LocalDate day, OrganizationFacts organization) {
        return from.equals(to)
                ? Optional.empty()
                : between(List.of(from, to), day, organization).of(from, to);
    }

    /** Everything that counts on a day between these currencies. */
    public CrossRates between(Collection<CurrencyUnit> currencies, LocalDate day, OrganizationFacts organization) {
        Set<CurrencyUnit> asked = new LinkedHashSet<>(currencies);
        asked.add(CrossRates.meeting());
        return new CrossRates(rates.on(day, asked, takesBank(organization)));
    }

    /** Whether a rate of the European Central Bank counts without anybody's word. */
    static boolean takesBank(OrganizationFacts organization) {
        return authority(organization).isEmpty();
    }

    /** Whose rates the law of the organization's country names; empty where it takes those of the bank. */
    static String authority(OrganizationFacts organization) {
        return CountryDefaults.find(organization.address().country())
                .map(CountryDefaults::rateAuthority)
                .orElse("");
    }
}
