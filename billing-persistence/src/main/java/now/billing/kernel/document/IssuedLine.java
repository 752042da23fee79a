package now.billing.kernel.document;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.calculation.CalculatedAdjustment;
import now.billing.kernel.calculation.CalculatedLine;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an issued document.
 *
 * @param position BT-126, from 1
 * @param lineId stable name by which a credit note refers to it
 * @param itemId the catalog item it came from, or null
 * @param description BT-153
 * @param detail BT-154, may be empty
 * @param quantity BT-129
 * @param unit BT-130
 * @param unitPrice as it was typed, in the price basis of the document
 * @param netPrice BT-146
 * @param baseQuantity BT-149
 * @param grossPrice BT-148, or null
 * @param priceDiscount BT-147, or null
 * @param adjustments BG-27, BG-28
 * @param amount total of the line as it is shown, in the price basis
 * @param net BT-131
 * @param tax BT-151, BT-152
 * @param more every other term
 */
public record IssuedLine(
        int position,
        UUID lineId,
        @Nullable UUID itemId,
        String description,
        String detail,
        Quantity quantity,
        UnitCode unit,
        UnitPrice unitPrice,
        UnitPrice netPrice,
        Quantity baseQuantity,
        @Nullable UnitPrice grossPrice,
        @Nullable UnitPrice priceDiscount,
        List<CalculatedAdjustment> adjustments,
        Money amount,
        Money net,
        TaxRate tax,
        LineTerms more)
        implements Serializable {

    public IssuedLine {
        adjustments = List.copyOf(adjustments);
    }

    static IssuedLine of(int position, ContentLine line, CalculatedLine calculated) {
        return new IssuedLine(
                position,
                Objects.requireNonNull(line.lineId(), "a line has its id before it is issued"),
                line.itemId(),
                line.description(),
                line.detail(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                calculated.netPrice(),
                line.baseQuantity(),
                line.grossPrice(),
                line.priceDiscount(),
                calculated.adjustments(),
                calculated.amount(),
                calculated.net(),
                line.tax(),
                line.more());
    }
}
