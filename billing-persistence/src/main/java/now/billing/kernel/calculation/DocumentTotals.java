package now.billing.kernel.calculation;

import java.io.Serializable;
import now.billing.kernel.money.Money;

/**
 * The totals of a document (BG-22).
 *
 * @param lineTotal sum of the lines without tax (BT-106)
 * @param allowances of the document (BT-107)
 * @param charges of the document (BT-108)
 * @param net lineTotal − allowances + charges (BT-109)
 * @param tax sum of the groups (BT-110)
 * @param gross net + tax (BT-112)
 * @param prepaid already paid (BT-113)
 * @param rounding of the payable only (BT-114)
 * @param payable gross − prepaid + rounding (BT-115); may be negative
 * @param withheld what the buyer keeps back as tax
 * @param toPay what the buyer is asked for: payable − withheld
 */
public record DocumentTotals(
        Money lineTotal,
        Money allowances,
        Money charges,
        Money net,
        Money tax,
        Money gross,
        Money prepaid,
        Money rounding,
        Money payable,
        Money withheld,
        Money toPay)
        implements Serializable {

    /** Totals of which something is kept back. */
    public DocumentTotals(
            Money lineTotal,
            Money allowances,
            Money charges,
            Money net,
            Money tax,
            Money gross,
            Money prepaid,
            Money rounding,
            Money payable,
            Money withheld) {
        this(
                lineTotal,
                allowances,
                charges,
                net,
                tax,
                gross,
                prepaid,
                rounding,
                payable,
                withheld,
                payable.minus(withheld));
    }

    /** Totals of which nothing is kept back. */
    public DocumentTotals(
            Money lineTotal,
            Money allowances,
            Money charges,
            Money net,
            Money tax,
            Money gross,
            Money prepaid,
            Money rounding,
            Money payable) {
        this(
                lineTotal,
                allowances,
                charges,
                net,
                tax,
                gross,
                prepaid,
                rounding,
                payable,
                Money.zero(payable.currency()),
                payable);
    }
}
