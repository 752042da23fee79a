package now.billing.kernel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import now.billing.fixtures.Documents;
import org.junit.jupiter.api.Test;

class AdjustmentPathsTest {
    private static final Portion ONE = Portion.ofAmount(Documents.eur("1"));

    @Test
    void eachKindIsCountedByItself() {
        Adjustment allowance = Adjustment.allowance(ONE, "");
        Adjustment charge = Adjustment.charge(ONE, "");
        assertThat(AdjustmentPaths.of(List.of(allowance, charge, charge, allowance, charge)))
                .containsExactly("allowances[0]", "charges[0]", "charges[1]", "allowances[1]", "charges[2]");
    }
}
