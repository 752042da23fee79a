package now.billing.maintaining;

import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/** Creates or changes an item. */
public record SaveItem(
        String name,
        @Nullable String description,
        @Nullable String code,
        UnitCode unit,
        UnitPrice unitPrice,
        CurrencyUnit currency,
        TaxRate tax) {}
