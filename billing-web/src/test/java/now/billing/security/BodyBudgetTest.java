package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyBudgetTest {
    private final BodyBudget budget = new BodyBudget(100);

    @Test
    void nobodyHasMoreThanHalf() {
        assertThat(budget.take("a", 50)).isTrue();
        assertThat(budget.take("a", 1)).isFalse();
        assertThat(budget.take("b", 50)).isTrue();
    }

    @Test
    void allTogetherHaveNoMoreThanTheWhole() {
        assertThat(budget.take("a", 50)).isTrue();
        assertThat(budget.take("b", 40)).isTrue();
        assertThat(budget.take("c", 11)).isFalse();
        budget.giveBack("a", 50);
        assertThat(budget.take("c", 50)).isTrue();
    }
}
