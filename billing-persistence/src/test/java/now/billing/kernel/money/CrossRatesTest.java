package now.billing.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Rates turned round and by way of the euro, and what is converted by them. */
class CrossRatesTest {
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final CurrencyUnit USD = CurrencyUnit.of("USD");
    private static final CurrencyUnit CHF = CurrencyUnit.of("CHF");
    private static final CurrencyUnit JPY = CurrencyUnit.of("JPY");
    private static final CurrencyUnit TND = CurrencyUnit.of("TND");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final List<ExchangeRate> BANK = List.of(
            rate(EUR, USD, "1.25", DAY), rate(EUR, CHF, "0.95", DAY), rate(EUR, JPY, "160.5", DAY.minusDays(1)));

    @Test
    void aStatedRateCountsBothWays() {
        CrossRates rates = new CrossRates(BANK);
        assertThat(rates.of(EUR, USD)).contains(rate(EUR, USD, "1.25", DAY));
        assertThat(rates.of(USD, EUR)).contains(rate(USD, EUR, "0.8", DAY));
    }

    @Test
    void twoRatesMeetAtTheEuroAndTheOlderDayCounts() {
        CrossRates rates = new CrossRates(BANK);
        assertThat(rates.of(USD, CHF)).contains(rate(USD, CHF, "0.76", DAY));
        assertThat(rates.of(JPY, USD).orElseThrow().date()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void nothingIsGuessed() {
        CrossRates rates = new CrossRates(BANK);
        assertThat(rates.of(EUR, TND)).isEmpty();
        assertThat(rates.of(TND, USD)).isEmpty();
        assertThat(rates.of(EUR, EUR)).isEmpty();
        assertThat(new CrossRates(List.of()).of(EUR, USD)).isEmpty();
    }

    @Test
    void theLatestCountsAndOfOneDayTheFirstThatIsKnown() {
        ExchangeRate own = new ExchangeRate(EUR, USD, new BigDecimal("1.3"), DAY, "MANUAL");
        assertThat(new CrossRates(List.of(own, rate(EUR, USD, "1.25", DAY))).of(EUR, USD))
                .contains(own);
        ExchangeRate later = rate(EUR, USD, "1.2", DAY.plusDays(1));
        assertThat(new CrossRates(List.of(own, later)).of(EUR, USD)).contains(later);
    }

    @Test
    void ofOneDayAPersonsRateWinsInEitherDirection() {
        ExchangeRate own = new ExchangeRate(USD, EUR, new BigDecimal("0.5"), DAY, "MANUAL");
        CrossRates rates = new CrossRates(List.of(rate(EUR, USD, "1.25", DAY), own));
        assertThat(rates.of(USD, EUR)).contains(own);
        assertThat(rates.of(EUR, USD).orElseThrow().rate()).isEqualByComparingTo("2");
        assertThat(rates.of(EUR, USD).orElseThrow().source()).isEqualTo("MANUAL");
    }

    @Test
    void whatAPersonSaidInPartIsAPersonsWord() {
        ExchangeRate own = new ExchangeRate(TND, EUR, new BigDecimal("0.3"), DAY, "MANUAL");
        ExchangeRate crossed = new CrossRates(List.of(own, rate(EUR, USD, "1.25", DAY)))
                .of(TND, USD)
                .orElseThrow();
        assertThat(crossed.source()).isEqualTo("MANUAL");
        assertThat(crossed.rate()).isEqualByComparingTo("0.375");
    }

    @Test
    void amountsAreRoundedHalfUpToTheMinorUnit() {
        assertThat(rate(EUR, JPY, "160.5", DAY)
                        .convert(Money.parse("1.00", EUR))
                        .plain())
                .isEqualTo("161");
        assertThat(rate(EUR, TND, "3.3335", DAY)
                        .convert(Money.parse("1.00", EUR))
                        .plain())
                .isEqualTo("3.334");
        assertThat(rate(JPY, EUR, "0.005", DAY).convert(Money.parse("1", JPY)).plain())
                .isEqualTo("0.01");
        assertThat(rate(JPY, EUR, "0.005", DAY).convert(Money.parse("-1", JPY)).plain())
                .isEqualTo("-0.01");
    }

    @Property
    void anAmountThereAndBackMissesByNoMoreThanItsRounding(
            @ForAll @LongRange(min = -100_000_000, max = 100_000_000) long cents,
            @ForAll @BigRange(min = "0.01", max = "500") @Scale(4) BigDecimal value) {
        ExchangeRate there = new ExchangeRate(EUR, TND, value, DAY, "ECB");
        ExchangeRate back = new CrossRates(List.of(there)).of(TND, EUR).orElseThrow();
        Money amount = Money.of(BigDecimal.valueOf(cents, 2), EUR);
        BigDecimal missed =
                back.convert(there.convert(amount)).minus(amount).amount().abs();
        // Half a millime is worth so much in euro, half a cent is lost on the way back, and the rate has ten digits.
        BigDecimal allowed = new BigDecimal("0.0005")
                .divide(value, 6, RoundingMode.CEILING)
                .add(new BigDecimal("0.0051"))
                .add(amount.amount().abs().movePointLeft(6));
        assertThat(missed).isLessThanOrEqualTo(allowed);
    }

    @Property
    void theGroupsOfATaxAddUpInEveryCurrency(
            @ForAll @LongRange(min = 0, max = 1_000_000) long first,
            @ForAll @LongRange(min = 0, max = 1_000_000) long second,
            @ForAll @BigRange(min = "0.001", max = "300") @Scale(4) BigDecimal value) {
        for (CurrencyUnit to : List.of(JPY, CHF, TND)) {
            ExchangeRate rate = new ExchangeRate(EUR, to, value, DAY, "ECB");
            Money one = Money.of(BigDecimal.valueOf(first, 2), EUR);
            Money two = Money.of(BigDecimal.valueOf(second, 2), EUR);
            Money apart = rate.convert(one).plus(rate.convert(two));
            BigDecimal missed =
                    apart.minus(rate.convert(one.plus(two))).amount().abs();
            assertThat(missed).isLessThanOrEqualTo(to.minorUnit());
        }
    }

    private static ExchangeRate rate(CurrencyUnit from, CurrencyUnit to, String value, LocalDate day) {
        return new ExchangeRate(from, to, new BigDecimal(value), day, "ECB");
    }
}
