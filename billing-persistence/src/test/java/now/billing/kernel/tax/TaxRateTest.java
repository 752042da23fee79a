package now.billing.kernel.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxRateTest {

    @ParameterizedTest
    @CsvSource({
        "S, 19, true",
        "S, 0, false",
        "Z, 0, true",
        "Z, 7, false",
        "E, 0, true",
        "E, 1, false",
        "AE, 0, true",
        "AE, 19, false",
        "K, 0, true",
        "K, 19, false",
        "G, 0, true",
        "G, 19, false",
        "O, 0, true",
        "O, 19, false",
        "L, 0, true",
        "L, 7, true",
        "M, 0, true",
        "M, 4, true"
    })
    void categoryDecidesWhichRatesThereAre(String category, String rate, boolean allowed) {
        if (allowed) {
            assertThat(TaxRate.parse(category, rate).percent().plain()).isEqualTo(rate);
        } else {
            assertThatThrownBy(() -> TaxRate.parse(category, rate)).isInstanceOfSatisfying(InvalidInput.class, e -> {
                assertThat(e.code()).isEqualTo(TaxRate.RATE_NOT_ALLOWED);
                assertThat(e.problems().get(0).field()).isEqualTo("rate");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"S, false", "Z, false", "E, true", "AE, true", "K, true", "G, true", "O, true", "L, false", "M, false"})
    void categoryDecidesWhetherAReasonIsNeeded(TaxCategory category, boolean required) {
        assertThat(category.requiresReason()).isEqualTo(required);
    }

    @Test
    void noRateIsAboveTheHighest() {
        assertThat(TaxRate.parse("S", "100").percent()).isEqualTo(TaxRate.HIGHEST);
        for (String rate : new String[] {"100.000001", "200", "999.999999"}) {
            assertThatThrownBy(() -> TaxRate.parse("S", rate)).isInstanceOfSatisfying(InvalidInput.class, e -> {
                assertThat(e.code()).isEqualTo(ProblemCode.OUT_OF_RANGE);
                assertThat(e.problems().get(0).field()).isEqualTo("rate");
                assertThat(e.problems().get(0).args())
                        .containsEntry("value", rate)
                        .containsEntry("limit", "100");
            });
        }
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThatThrownBy(() -> TaxRate.parse("X", "19"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems().get(0).field()).isEqualTo("category"));
        assertThatThrownBy(() -> TaxRate.parse("S", "nineteen"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems().get(0).field()).isEqualTo("rate"));
    }

    @Test
    void equalRatesAreOneGroup() {
        assertThat(TaxRate.parse("S", "19.00")).isEqualTo(TaxRate.standard("19"));
        assertThat(TaxRate.parse("O", "")).isEqualTo(TaxRate.untaxed(TaxCategory.O));
    }
}
