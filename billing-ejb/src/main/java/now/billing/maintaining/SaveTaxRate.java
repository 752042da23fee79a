package now.billing.maintaining;

import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/** Creates or changes a tax rate; {@code preset} makes it the one that new lines start with. */
public record SaveTaxRate(
        String name,
        TaxRate rate,
        @Nullable String exemptionReason,
        @Nullable String exemptionCode,
        boolean preset) {}
