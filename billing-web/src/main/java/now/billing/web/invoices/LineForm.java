package now.billing.web.invoices;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** One line of the paper while it is being written. What the screen does not show is carried along unchanged. */
public class LineForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Integer place;
    private @Nullable Integer copyOf;
    private @Nullable Money amount;
    private @Nullable UUID lineId;
    private @Nullable UUID itemId;
    private @Nullable String description;
    private @Nullable String detail;
    private @Nullable BigDecimal quantity = BigDecimal.ONE;
    private String unit = UnitCode.ONE.code();
    private @Nullable BigDecimal price;
    private PortionKind discountKind = PortionKind.PERCENT;
    private @Nullable BigDecimal discountValue;
    private String discountReason = "";
    private String tax;
    private Quantity baseQuantity = Quantity.ONE;
    private List<Adjustment> adjustments = List.of();
    private @Nullable UnitPrice grossPrice;
    private @Nullable UnitPrice priceDiscount;

    /** An empty line with the rate that new lines start with. */
    public LineForm(String tax) {
        this.tax = tax;
    }

    static LineForm of(ContentLine line) {
        LineForm form = new LineForm(TaxChoice.key(line.tax()));
        form.lineId = line.lineId();
        form.itemId = line.itemId();
        form.description = line.description();
        form.detail = line.detail();
        form.quantity = line.quantity().value();
        form.unit = line.unit().code();
        form.price = line.unitPrice().value().signum() == 0
                ? null
                : new BigDecimal(line.unitPrice().plain());
        form.baseQuantity = line.baseQuantity();
        form.adjustments = line.adjustments();
        form.grossPrice = line.grossPrice();
        form.priceDiscount = line.priceDiscount();
        Discount discount = line.discount();
        if (discount != null) {
            form.discountKind = PortionKind.of(discount.portion());
            form.discountValue = PortionKind.value(discount.portion());
            form.discountReason = discount.reason();
        }
        return form;
    }

    /** Takes over what the screen does not show, as a copy of the line does. */
    void carry(LineForm from) {
        baseQuantity = from.baseQuantity;
        adjustments = from.adjustments;
        discountReason = from.discountReason;
        grossPrice = from.grossPrice;
        priceDiscount = from.priceDiscount;
    }

    /** Nothing was written into it yet. */
    public boolean isBlank() {
        return isEmpty(description) && isEmpty(detail) && price == null && itemId == null;
    }

    /**
     * @throws InvalidInput about {@code quantity}, {@code unitPrice}, {@code discount} or {@code tax}
     */
    ContentLine content(CurrencyUnit currency) {
        UnitPrice unitPrice =
                at("unitPrice", () -> UnitPrice.of(Objects.requireNonNullElse(price, BigDecimal.ZERO), currency));
        boolean partsFit = partsMake(unitPrice);
        return new ContentLine(
                lineId,
                itemId,
                Objects.requireNonNullElse(description, ""),
                Objects.requireNonNullElse(detail, ""),
                at("quantity", () -> Quantity.of(Objects.requireNonNullElse(quantity, BigDecimal.ZERO))),
                UnitCode.of(unit),
                unitPrice,
                baseQuantity,
                partsFit ? grossPrice : null,
                partsFit ? priceDiscount : null,
                adjustments,
                discount(currency),
                TaxChoice.rate(tax));
    }

    /** Whether the price still is the gross price less its discount; a price typed anew stands alone. */
    private boolean partsMake(UnitPrice unitPrice) {
        UnitPrice gross = grossPrice;
        UnitPrice off = priceDiscount;
        return gross != null
                && gross.currency().equals(unitPrice.currency())
                && unitPrice.equals(off == null ? gross : gross.minus(off));
    }

    private @Nullable Discount discount(CurrencyUnit currency) {
        BigDecimal value = discountValue;
        return value == null || value.signum() == 0
                ? null
                : new Discount(discountKind.discount("discount", value, currency), discountReason);
    }

    private static <T> T at(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidInput wrong) {
            throw wrong.under(field);
        }
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Where on the paper it stands; null for a line that is not on it (yet, or any more). */
    public @Nullable Integer getPlace() {
        return place;
    }

    public void setPlace(@Nullable Integer place) {
        this.place = place;
    }

    /** Index of the line that this one was copied from, or null. */
    public @Nullable Integer getCopyOf() {
        return copyOf;
    }

    public void setCopyOf(@Nullable Integer copyOf) {
        this.copyOf = copyOf;
    }

    /** The item it was picked from, or null. */
    public @Nullable UUID getItemId() {
        return itemId;
    }

    public void setItemId(@Nullable UUID itemId) {
        this.itemId = itemId;
    }

    /** Its sum as it was last calculated. */
    public @Nullable Money getAmount() {
        return amount;
    }

    void setAmount(@Nullable Money amount) {
        this.amount = amount;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public @Nullable String getDetail() {
        return detail;
    }

    public void setDetail(@Nullable String detail) {
        this.detail = detail;
    }

    public @Nullable BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
        this.quantity = quantity;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }

    public PortionKind getDiscountKind() {
        return discountKind;
    }

    public void setDiscountKind(@Nullable PortionKind discountKind) {
        this.discountKind = discountKind == null ? PortionKind.PERCENT : discountKind;
    }

    public @Nullable BigDecimal getDiscountValue() {
        return discountValue;
    }

    public void setDiscountValue(@Nullable BigDecimal discountValue) {
        this.discountValue = discountValue;
    }

    public String getTax() {
        return tax;
    }

    public void setTax(String tax) {
        this.tax = tax;
    }
}
