package now.billing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.Limits;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import now.billing.testing.Books;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemTest {
    @Test
    void anItemComesBackAsItWasTypedWithOrWithoutATax() {
        for (TaxRate tax : new TaxRate[] {null, TaxRate.standard("7"), TaxRate.untaxed(TaxCategory.O)}) {
            ItemFacts facts = facts("Advice", tax);
            assertThat(Item.of(facts, Books.AT).facts()).isEqualTo(facts);
        }
    }

    @Test
    void aChangeTakesTheTaxAway() {
        Item item = Item.of(facts("Advice", TaxRate.standard("7")), Books.AT);
        item.change(facts("Advice", null), Books.AT);
        assertThat(item.facts().usualTax()).isEmpty();
    }

    @Test
    void aNameMustBeAndHasALimit() {
        InvalidInput missing = catchThrowableOfType(InvalidInput.class, () -> facts(" ", null));
        InvalidInput tooLong =
                catchThrowableOfType(InvalidInput.class, () -> facts("x".repeat(Limits.DESCRIPTION + 1), null));
        assertThat(missing.problems()).extracting(Problem::field).containsExactly("name");
        assertThat(tooLong.problems().get(0).args()).containsEntry("limit", "300");
    }

    private static ItemFacts facts(String name, @Nullable TaxRate tax) {
        return new ItemFacts(
                "A-1", name, "", UnitCode.HOUR, UnitPrice.parse("90.1234567891", Books.EUR), PriceBasis.NET, tax);
    }
}
