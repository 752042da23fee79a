package now.billing.kernel.document;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.CalculationInput;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One line as it is typed (BG-25).
 *
 * @param lineId stable name of the line (not BT-126, which is its position), or null while it is new
 * @param itemId the catalog item it was made from, or null
 * @param description BT-153
 * @param detail BT-154, may be empty
 * @param quantity BT-129, negative where something is given back
 * @param unit BT-130
 * @param unitPrice what is charged per base quantity; BT-146 where prices are net
 * @param baseQuantity what the price is for (BT-149), usually 1
 * @param grossPrice the price before its discount (BT-148), or null; then
 *     {@code unitPrice = grossPrice − priceDiscount}
 * @param priceDiscount discount per unit (BT-147), or null
 * @param adjustments allowances and charges of the line (BG-27, BG-28)
 * @param discount the simple discount, or null
 * @param tax BT-151, BT-152
 * @param more every other term
 */
public record ContentLine(
        @Nullable UUID lineId,
        @Nullable UUID itemId,
        String description,
        String detail,
        Quantity quantity,
        UnitCode unit,
        UnitPrice unitPrice,
        Quantity baseQuantity,
        @Nullable UnitPrice grossPrice,
        @Nullable UnitPrice priceDiscount,
        List<Adjustment> adjustments,
        @Nullable Discount discount,
        TaxRate tax,
        LineTerms more)
        implements Serializable {

    public ContentLine {
        description = Text.withLineFeeds(description);
        detail = Text.withLineFeeds(detail);
        adjustments = List.copyOf(adjustments);
    }

    /** A line of the core only. */
    public ContentLine(
            @Nullable UUID lineId,
            @Nullable UUID itemId,
            String description,
            String detail,
            Quantity quantity,
            UnitCode unit,
            UnitPrice unitPrice,
            Quantity baseQuantity,
            @Nullable UnitPrice grossPrice,
            @Nullable UnitPrice priceDiscount,
            List<Adjustment> adjustments,
            @Nullable Discount discount,
            TaxRate tax) {
        this(
                lineId,
                itemId,
                description,
                detail,
                quantity,
                unit,
                unitPrice,
                baseQuantity,
                grossPrice,
                priceDiscount,
                adjustments,
                discount,
                tax,
                LineTerms.NONE);
    }

    /** The plain line: so many units of something at a price. */
    public static ContentLine of(
            String description, Quantity quantity, UnitCode unit, UnitPrice unitPrice, TaxRate tax) {
        return new ContentLine(
                null, null, description, "", quantity, unit, unitPrice, Quantity.ONE, null, null, List.of(), null, tax);
    }

    public ContentLine withLineId(@Nullable UUID id) {
        return copy(id, quantity, adjustments, discount, more);
    }

    /** The same line in other words. */
    ContentLine withTexts(String newDescription, String newDetail) {
        return new ContentLine(
                lineId,
                itemId,
                newDescription,
                newDetail,
                quantity,
                unit,
                unitPrice,
                baseQuantity,
                grossPrice,
                priceDiscount,
                adjustments,
                discount,
                tax,
                more);
    }

    public ContentLine withDiscount(@Nullable Discount newDiscount) {
        return copy(lineId, quantity, adjustments, newDiscount, more);
    }

    public ContentLine withAdjustments(List<Adjustment> newAdjustments) {
        return copy(lineId, quantity, newAdjustments, discount, more);
    }

    /** The same line with other terms beyond the core. */
    public ContentLine withMore(LineTerms terms) {
        return copy(lineId, quantity, adjustments, discount, terms);
    }

    /** So many of the same. */
    ContentLine withQuantity(Quantity other) {
        return copy(lineId, other, adjustments, discount, more);
    }

    /** The same line given back: what a corrected invoice says. */
    public ContentLine reversed() {
        return copy(lineId, quantity.negated(), adjustments, discount, more);
    }

    /** Whether it takes off a deposit. */
    public boolean deducts() {
        return more.deposit() != null;
    }

    /** Whether it counts only if the client chooses it. */
    public boolean isOptional() {
        return more.isOptional();
    }

    private ContentLine copy(
            @Nullable UUID id,
            Quantity count,
            List<Adjustment> newAdjustments,
            @Nullable Discount newDiscount,
            LineTerms newMore) {
        return new ContentLine(
                id,
                itemId,
                description,
                detail,
                count,
                unit,
                unitPrice,
                baseQuantity,
                grossPrice,
                priceDiscount,
                newAdjustments,
                newDiscount,
                tax,
                newMore);
    }

    CalculationInput.Line calculationLine() {
        return new CalculationInput.Line(quantity, unitPrice, baseQuantity, adjustments, discount, tax, deducts());
    }
}
