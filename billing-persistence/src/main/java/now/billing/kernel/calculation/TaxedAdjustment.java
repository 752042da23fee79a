package now.billing.kernel.calculation;

import java.io.Serializable;
import now.billing.kernel.tax.TaxRate;

/**
 * An allowance or charge of the whole document; it belongs to a VAT group of its own choice (BT-95, BT-96, BT-102,
 * BT-103).
 */
public record TaxedAdjustment(Adjustment adjustment, TaxRate tax) implements Serializable {}
