package now.billing.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({"EUR, 0.125, 0.13", "EUR, -0.125, -0.13", "EUR, 0.1249999999, 0.12", "JPY, 0.5, 1", "TND, 0.0005, 0.001"
    })
    void roundsHalfAwayFromZero(String code, String exact, String rounded) {
        CurrencyUnit currency = CurrencyUnit.of(code);
        assertThat(Rounding.halfUp(currency).round(new BigDecimal(exact)).plain())
                .isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({
        "CHF, 90.08, 90.10",
        "CHF, 90.02, 90.00",
        "EUR, 90.08, 90.08",
        "SEK, 10.50, 11.00",
        "DKK, 10.24, 10.00",
        "JPY, 3, 3"
    })
    void roundsToWhatCanBePaidInCash(String code, String exact, String rounded) {
        CurrencyUnit currency = CurrencyUnit.of(code);
        assertThat(Rounding.cash(currency).round(new BigDecimal(exact)).plain()).isEqualTo(rounded);
    }

    @Test
    void dividesAndRoundsInOneStep() {
        Rounding rounding = Rounding.halfUp(CurrencyUnit.of("EUR"));
        assertThat(rounding.quotient(BigDecimal.ONE, BigDecimal.valueOf(3)).plain())
                .isEqualTo("0.33");
        assertThat(rounding.taxWithin(Money.parse("1.03", CurrencyUnit.of("EUR")), BigDecimal.valueOf(19))
                        .plain())
                .isEqualTo("0.16");
    }

    @Test
    void refusesAStepTheCurrencyDoesNotHave() {
        CurrencyUnit yen = CurrencyUnit.of("JPY");
        assertThatThrownBy(() -> new Rounding(yen, new BigDecimal("0.05"), RoundingMode.HALF_UP))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
