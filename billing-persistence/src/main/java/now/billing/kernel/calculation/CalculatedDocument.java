package now.billing.kernel.calculation;

import java.io.Serializable;
import java.util.List;
import now.billing.kernel.tax.TaxBreakdown;

/**
 * The answer of the calculator.
 *
 * @param adjustments allowances and charges of the document; the parts of a split discount come last
 * @param taxes the VAT groups in the order in which the lines use them
 */
public record CalculatedDocument(
        List<CalculatedLine> lines,
        List<CalculatedAdjustment> adjustments,
        List<TaxBreakdown> taxes,
        DocumentTotals totals,
        CalculationTrace trace)
        implements Serializable {

    public CalculatedDocument {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        taxes = List.copyOf(taxes);
    }
}
