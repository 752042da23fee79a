package now.billing.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AllocatorProperties {

    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");

    @Property
    void partsAddUpToTheWhole(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long cents,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -500, max = 1000) Integer> weights) {
        Money total = Money.of(BigDecimal.valueOf(cents, 2), EUR);
        assertThat(Money.sum(EUR, Allocator.proportionally(total, decimals(weights))))
                .isEqualTo(total);
    }

    @Property
    void eachPartIsWithinOneCentOfItsExactShare(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long cents,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 1000) Integer> weights) {
        Money total = Money.of(BigDecimal.valueOf(cents, 2), EUR);
        BigDecimal sum = BigDecimal.valueOf(weights.stream().mapToInt(i -> i).sum());
        List<Money> parts = Allocator.proportionally(total, decimals(weights));
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal error = parts.get(i)
                    .amount()
                    .multiply(sum)
                    .subtract(total.amount().multiply(BigDecimal.valueOf(weights.get(i))));
            assertThat(error.abs()).isLessThan(sum.movePointLeft(2));
        }
    }

    @Property
    void negatedWholeGivesNegatedParts(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long cents,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 1000) Integer> weights) {
        Money total = Money.of(BigDecimal.valueOf(cents, 2), EUR);
        assertThat(Allocator.proportionally(total.negated(), decimals(weights)))
                .isEqualTo(Allocator.proportionally(total, decimals(weights)).stream()
                        .map(Money::negated)
                        .toList());
    }

    private static List<BigDecimal> decimals(List<Integer> weights) {
        return weights.stream().map(BigDecimal::valueOf).toList();
    }
}
