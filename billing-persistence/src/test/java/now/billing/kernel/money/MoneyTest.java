package now.billing.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final CurrencyUnit CHF = CurrencyUnit.of("CHF");

    @ParameterizedTest
    @CsvSource({
        "EUR, 1.5, 1.50",
        "JPY, 7, 7",
        "TND, 7.1, 7.100",
        "EUR, 0, 0.00",
        "EUR, -0.00, 0.00",
        "EUR, 2.3000, 2.30"
    })
    void hasTheDecimalsOfItsCurrency(String code, String typed, String plain) {
        assertThat(Money.parse(typed, CurrencyUnit.of(code)).plain()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"EUR, 0.001", "JPY, 0.5", "TND, 0.0001"})
    void refusesMoreDecimals(String code, String typed) {
        assertThatThrownBy(() -> Money.parse(typed, CurrencyUnit.of(code)))
                .isInstanceOfSatisfying(InvalidInput.class, e -> {
                    assertThat(e.code()).isEqualTo(ProblemCode.TOO_MANY_DECIMALS);
                    assertThat(e.problems().get(0).args())
                            .containsEntry("value", typed)
                            .containsKey("limit");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1,50", "1e5", "+1", ".5", "5.", "NaN", "0x1", "１", "--1", "1 000"})
    void readsPlainDecimalsOnly(String typed) {
        assertThatThrownBy(() -> Money.parse(typed, EUR))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.NOT_A_DECIMAL));
    }

    @Test
    void refusesToBeTypedWithMoreThanThirteenDigits() {
        assertThat(Money.parse("9999999999999.99", EUR).plain()).isEqualTo("9999999999999.99");
        assertThatThrownBy(() -> Money.parse("10000000000000", EUR)).isInstanceOfSatisfying(InvalidInput.class, e -> {
            assertThat(e.code()).isEqualTo(ProblemCode.OUT_OF_RANGE);
            assertThat(e.problems().get(0).args()).containsEntry("limit", "9999999999999");
        });
        assertThatThrownBy(() -> Money.typed(new BigDecimal("-10000000000000"), EUR))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Money.parse("9".repeat(10_000), EUR)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void sumsHaveAsManyDigitsAsTheyNeed() {
        Money once = Money.stored("989999999999999.01", EUR);
        assertThat(once.plus(once).plain()).isEqualTo("1979999999999998.02");
        assertThat(Money.sum(EUR, List.of(once, once, once.negated())).plain()).isEqualTo("989999999999999.01");
        assertThat(MoneyBag.of(List.of(once, once)).in(EUR).plain()).isEqualTo("1979999999999998.02");
        assertThat(Money.stored(once.plus(once).plain(), EUR)).isEqualTo(once.plus(once));
        assertThat(once.isOneAmount()).isFalse();
        assertThat(Money.parse("9999999999999.99", EUR).isOneAmount()).isTrue();
    }

    @Test
    void refusesToMixCurrencies() {
        Money euro = Money.parse("1", EUR);
        Money franc = Money.parse("1", CHF);
        assertThatThrownBy(() -> euro.plus(franc)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euro.compareTo(franc)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsAndSubtractsExactly() {
        Money a = Money.parse("0.10", EUR);
        assertThat(a.plus(Money.parse("0.20", EUR))).isEqualTo(Money.parse("0.3", EUR));
        assertThat(a.minus(Money.parse("0.20", EUR)).isNegative()).isTrue();
        assertThat(a.negated().abs()).isEqualTo(a);
        assertThat(a.min(Money.zero(EUR))).isEqualTo(Money.zero(EUR));
        assertThat(a.max(Money.zero(EUR))).isEqualTo(a);
    }

    @Test
    void unitPriceKeepsTenDecimalsAndIsNeverNegative() {
        assertThat(UnitPrice.parse("0.0612323740", EUR).plain()).isEqualTo("0.061232374");
        assertThat(UnitPrice.parse("120", EUR).plain()).isEqualTo("120.00");
        assertThat(UnitPrice.parse("10", EUR).minus(UnitPrice.parse("1.5", EUR)).plain())
                .isEqualTo("8.50");
        assertThatThrownBy(() -> UnitPrice.parse("-1", EUR))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.NEGATIVE));
        assertThatThrownBy(() -> UnitPrice.parse("0.00000000001", EUR)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void currenciesAgreeWithTheOnesJavaKnows() {
        assertThat(CurrencyUnit.all())
                .hasSizeGreaterThan(150)
                .allSatisfy(unit -> Currency.getAvailableCurrencies().stream()
                        .filter(known -> known.getCurrencyCode().equals(unit.code()))
                        .findFirst()
                        .ifPresent(known -> assertThat(unit.minorDigits())
                                .as(unit.code())
                                .isEqualTo(known.getDefaultFractionDigits())));
        assertThat(CurrencyUnit.find("DEM")).isEmpty();
        assertThatThrownBy(() -> CurrencyUnit.of("eur")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void bagKeepsCurrenciesApart() {
        MoneyBag bag = MoneyBag.of(List.of(Money.parse("1", EUR), Money.parse("2", CHF), Money.parse("3", EUR)));
        assertThat(bag.totals()).extracting(Money::toString).containsExactly("2.00 CHF", "4.00 EUR");
        assertThat(bag.in(CurrencyUnit.of("USD")).isZero()).isTrue();
    }

    @Test
    void exchangeRateConvertsAndRoundsOnce() {
        ExchangeRate rate = new ExchangeRate(EUR, CHF, new BigDecimal("0.9375"), LocalDate.of(2026, 11, 20), "ECB");
        assertThat(rate.convert(Money.parse("10.01", EUR)).toString()).isEqualTo("9.38 CHF");
        assertThatThrownBy(() -> rate.convert(Money.parse("1", CHF))).isInstanceOf(IllegalArgumentException.class);
    }
}
