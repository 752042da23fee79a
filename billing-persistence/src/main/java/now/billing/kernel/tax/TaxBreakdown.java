package now.billing.kernel.tax;

import java.io.Serializable;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One VAT group of a document (BG-23).
 *
 * @param rate BT-118 and BT-119
 * @param base BT-116, without tax
 * @param tax BT-117
 * @param exemptionReason BT-120, or null
 * @param exemptionCode BT-121, or null
 */
public record TaxBreakdown(
        TaxRate rate,
        Money base,
        Money tax,
        @Nullable String exemptionReason,
        @Nullable String exemptionCode) implements Serializable {}
