package now.billing.kernel.document.terms;

import java.io.Serializable;
import now.billing.kernel.calculation.Withholding;
import now.billing.kernel.measure.Percent;
import org.jspecify.annotations.Nullable;

/**
 * Tax that the buyer keeps back and pays to the authority in the seller's name; not of EN 16931.
 *
 * @param base what the percentage is of, or null for the net amount
 */
public record WithholdingTax(
        @Term(required = true) @Nullable Percent percent,
        @Term Withholding.@Nullable Base base,
        @Term(longest = 200) String reason)
        implements Serializable {

    /** What the calculator needs of it; a checked one has its percentage. */
    public Withholding calculated() {
        Percent part = percent == null ? Percent.ZERO : percent;
        return new Withholding(part, base == null ? Withholding.Base.NET : base);
    }
}
