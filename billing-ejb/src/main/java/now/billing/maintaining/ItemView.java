package now.billing.maintaining;

import java.time.Instant;
import java.util.UUID;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/**
 * Something the business sells; copied into a line when picked.
 *
 * @param unitPrice price per unit in {@code currency}, net
 */
public record ItemView(
        UUID id,
        String name,
        @Nullable String description,
        @Nullable String code,
        UnitCode unit,
        UnitPrice unitPrice,
        CurrencyUnit currency,
        TaxRate tax,
        boolean archived,
        Instant createdAt,
        long version) {}
