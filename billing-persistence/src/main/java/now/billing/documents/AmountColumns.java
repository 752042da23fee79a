package now.billing.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.sql.SQLException;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.Row;

/** The totals of a document as columns (BG-22), for lists; the calculator makes them, nobody else. */
@Embeddable
public class AmountColumns {
    /** For {@link #read}. */
    static final String COLUMNS = "total_lines, total_allowances, total_charges, total_net, total_tax, total_gross,"
            + " prepaid, total_rounding, total_payable";

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

    /** For persistence. */
    protected AmountColumns() {}

    static AmountColumns of(DocumentTotals totals) {
        AmountColumns columns = new AmountColumns();
        columns.lines = totals.lineTotal().amount();
        columns.allowances = totals.allowances().amount();
        columns.charges = totals.charges().amount();
        columns.net = totals.net().amount();
        columns.tax = totals.tax().amount();
        columns.gross = totals.gross().amount();
        columns.prepaid = totals.prepaid().amount();
        columns.rounding = totals.rounding().amount();
        columns.payable = totals.payable().amount();
        return columns;
    }

    /** Reads {@link #COLUMNS}, the first of them in this column. */
    static AmountColumns read(Row row, int first) throws SQLException {
        AmountColumns columns = new AmountColumns();
        int column = first;
        columns.lines = row.decimal(column++);
        columns.allowances = row.decimal(column++);
        columns.charges = row.decimal(column++);
        columns.net = row.decimal(column++);
        columns.tax = row.decimal(column++);
        columns.gross = row.decimal(column++);
        columns.prepaid = row.decimal(column++);
        columns.rounding = row.decimal(column++);
        columns.payable = row.decimal(column);
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
                Money.of(payable, currency));
    }
}
