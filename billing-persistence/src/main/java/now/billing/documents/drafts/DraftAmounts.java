package now.billing.documents.drafts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;

/** The totals of a document as columns (BG-22), for lists; the calculator makes them, nobody else. */
@Embeddable
public class DraftAmounts {
    @Column(name = "total_lines")
    private BigDecimal lines;

    @Column(name = "total_allowances")
    private BigDecimal allowances;

    @Column(name = "total_charges")
    private BigDecimal charges;

    @Column(name = "total_net")
    private BigDecimal net;

    @Column(name = "total_tax")
    private BigDecimal tax;

    @Column(name = "total_gross")
    private BigDecimal gross;

    private BigDecimal prepaid;

    @Column(name = "total_rounding")
    private BigDecimal rounding;

    @Column(name = "total_payable")
    private BigDecimal payable;

    @Column(name = "total_withheld")
    private BigDecimal withheld;

    /** For persistence. */
    protected DraftAmounts() {}

    static DraftAmounts of(DocumentTotals totals) {
        DraftAmounts columns = new DraftAmounts();
        columns.lines = totals.lineTotal().amount();
        columns.allowances = totals.allowances().amount();
        columns.charges = totals.charges().amount();
        columns.net = totals.net().amount();
        columns.tax = totals.tax().amount();
        columns.gross = totals.gross().amount();
        columns.prepaid = totals.prepaid().amount();
        columns.rounding = totals.rounding().amount();
        columns.payable = totals.payable().amount();
        columns.withheld = totals.withheld().amount();
        return columns;
    }

    DocumentTotals totals(CurrencyUnit currency) {
        return new DocumentTotals(
                Money.of(lines, currency),
                Money.of(allowances, currency),
                Money.of(charges, currency),
                Money.of(net, currency),
                Money.of(tax, currency),
                Money.of(gross, currency),
                Money.of(prepaid, currency),
                Money.of(rounding, currency),
                Money.of(payable, currency),
                Money.of(withheld, currency));
    }
}
