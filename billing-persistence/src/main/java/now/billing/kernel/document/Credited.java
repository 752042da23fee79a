package now.billing.kernel.document;

import java.util.List;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxBreakdown;

/**
 * What was taken back of an invoice, by one credit note or by several together.
 *
 * @param taxes what of each VAT group (BG-23)
 * @param gross of BT-112
 * @param prepaid of BT-113
 * @param toPay of what the buyer was asked for
 */
public record Credited(List<TaxBreakdown> taxes, Money gross, Money prepaid, Money toPay) {

    public Credited {
        taxes = List.copyOf(taxes);
    }

    /** What one credit note takes back. */
    public static Credited of(CalculatedDocument credit) {
        return new Credited(
                credit.taxes(),
                credit.totals().gross(),
                credit.totals().prepaid(),
                credit.totals().toPay());
    }
}
