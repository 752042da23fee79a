package now.billing.kernel.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import now.billing.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {

    @Test
    void equalQuantitiesAreEqualHoweverTheyWereWritten() {
        assertThat(Quantity.parse("30.00000000000")).isEqualTo(Quantity.of(30));
        assertThat(Quantity.parse("100").plain()).isEqualTo("100");
        assertThat(Quantity.parse("-1.50").negated().plain()).isEqualTo("1.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001", "10000000000000", "abc"})
    void refusesQuantitiesThatCannotBeStored(String typed) {
        assertThatThrownBy(() -> Quantity.parse(typed)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000", "0.0000001"})
    void refusesPercentagesThatCannotBeStored(String typed) {
        assertThatThrownBy(() -> Percent.parse(typed)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void keepsAnyUnitOfTheRightShapeAndOffersTheCommonOnes() {
        assertThat(UnitCode.of("HUR").isCommon()).isTrue();
        assertThat(UnitCode.of("2N").isCommon()).isFalse();
        assertThat(UnitCode.common()).doesNotHaveDuplicates().contains(UnitCode.ONE, UnitCode.PIECE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hur", "HOUR", "H R", "ÄÄ"})
    void refusesWhatCannotBeAUnit(String code) {
        assertThatThrownBy(() -> UnitCode.of(code)).isInstanceOf(InvalidInput.class);
    }
}
