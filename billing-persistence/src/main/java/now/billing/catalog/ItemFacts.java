package now.billing.catalog;

import java.util.Optional;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.Limits;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.tax.TaxRate;
import now.billing.kernel.text.Text;
import now.billing.organization.Required;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item; a line copies it.
 *
 * @param itemNumber the seller's article number (BT-155), or empty; unique
 * @param name BT-153
 * @param description BT-154, or empty
 * @param price per unit, in the basis beside it
 * @param tax the usual tax, or null for the organization's preferred one
 */
public record ItemFacts(
        String itemNumber,
        String name,
        String description,
        UnitCode unit,
        UnitPrice price,
        PriceBasis priceBasis,
        @Nullable TaxRate tax) {

    /**
     * @throws now.billing.kernel.problem.InvalidInput with every field that is wrong
     */
    public ItemFacts {
        description = Text.withLineFeeds(description);
        FieldProblems problems = new FieldProblems();
        Text.checkLine(problems, "itemNumber", itemNumber, Limits.NUMBER);
        Required.text(problems, "name", name, Limits.DESCRIPTION);
        Text.checkLines(problems, "description", description, Limits.DETAIL);
        problems.throwIfAny();
    }

    public Optional<TaxRate> usualTax() {
        return Optional.ofNullable(tax);
    }
}
