package now.billing.maintaining;

import java.util.UUID;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/**
 * A tax rate offered in pickers.
 *
 * @param exemptionReason text for groups without tax (BT-120)
 * @param exemptionCode VATEX code (BT-121)
 */
public record TaxRateView(
        UUID id,
        String name,
        TaxRate rate,
        @Nullable String exemptionReason,
        @Nullable String exemptionCode,
        boolean preset,
        long version) {}
