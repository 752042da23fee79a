package now.billing.maintaining;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed can be read, and is no darker than it must be. */
class ColourContrastTest {
    @ParameterizedTest
    @ValueSource(strings = {"#FFD54F", "#FFFFFF", "#00FF00", "#FF0000", "#87CEEB", "#767676", "#777777"})
    void theProposalPassesAndIsTheLightestOfItsHue(String colour) {
        String proposal = ColourContrast.nearest(colour);
        assertThat(ColourContrast.onWhiteTenths(proposal)).isBetween(45, 46);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#1F4E79", "#2563EB"})
    void whatCanBeReadStaysAsItIs(String colour) {
        assertThat(ColourContrast.nearest(colour)).isEqualTo(colour);
    }
}
