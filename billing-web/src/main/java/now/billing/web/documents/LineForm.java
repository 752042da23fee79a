package now.billing.web.documents;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.text.NumberReader;
import now.billing.kernel.text.NumberStyle;
import now.billing.web.support.CurrencyMarks;
import org.jspecify.annotations.Nullable;

/**
 * One line of the paper while it is being written: its fields hold what was typed, word for word, and are read when the
 * document is. What the screen does not show is carried along unchanged.
 */
public final class LineForm implements Serializable {
    private static final long serialVersionUID = 1L;

    static final String ITEM = "itemId";
    static final String DESCRIPTION = "description";
    static final String DETAIL = "detail";
    static final String QUANTITY = "quantity";
    static final String UNIT = "unit";
    static final String PRICE = "unitPrice";
    static final String DISCOUNT = "discount";
    static final String KIND = "discountKind";
    static final String TAX = "tax";
    /** Every term beyond the common ones, see {@link TypedTerms}. */
    static final String MORE = "more";

    /** The fields in the order in which they are written into a page. */
    static final List<String> FIELDS =
            List.of(ITEM, DESCRIPTION, DETAIL, QUANTITY, UNIT, PRICE, DISCOUNT, KIND, TAX, MORE);

    private final LinkedHashMap<String, String> typed = new LinkedHashMap<>();
    private @Nullable UUID lineId;
    private Quantity baseQuantity = Quantity.ONE;
    private List<Adjustment> adjustments = List.of();
    private String discountReason = "";
    private @Nullable UnitPrice grossPrice;
    private @Nullable UnitPrice priceDiscount;
    private @Nullable Money amount;
    private transient @Nullable ContentLine read;

    /** An empty line with the rate that new lines start with. */
    LineForm(String tax) {
        FIELDS.forEach(field -> typed.put(field, ""));
        typed.put(QUANTITY, "1");
        typed.put(UNIT, UnitCode.ONE.code());
        typed.put(KIND, PortionKind.PERCENT.name());
        typed.put(TAX, tax);
    }

    static LineForm of(ContentLine line, NumberStyle style) {
        LineForm form = new LineForm(TaxChoice.key(line.tax()));
        form.lineId = line.lineId();
        form.baseQuantity = line.baseQuantity();
        form.adjustments = line.adjustments();
        form.grossPrice = line.grossPrice();
        form.priceDiscount = line.priceDiscount();
        form.typed.put(MORE, TypedTerms.write(LineTerms.SHAPE, line.more(), style));
        form.typed.put(ITEM, Objects.toString(line.itemId(), ""));
        form.typed.put(DESCRIPTION, line.description());
        form.typed.put(DETAIL, line.detail());
        form.typed.put(QUANTITY, style.shortened(line.quantity().value(), 0));
        form.typed.put(UNIT, line.unit().code());
        UnitPrice price = line.unitPrice();
        form.typed.put(
                PRICE,
                price.value().signum() == 0
                        ? ""
                        : style.shortened(price.value(), price.currency().minorDigits()));
        Discount discount = line.discount();
        if (discount != null) {
            BigDecimal value = PortionKind.value(discount.portion());
            form.typed.put(KIND, PortionKind.of(discount.portion()).name());
            form.typed.put(DISCOUNT, value == null ? "" : style.shortened(value, 0));
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
        read = null;
    }

    /** Writes what was typed into a field; unknown fields are passed over. */
    void type(String field, String text) {
        if (typed.containsKey(field)) {
            typed.put(field, text);
            read = null;
        }
    }

    /** Its id in the draft, or nothing while it is new. */
    String stored() {
        return Objects.toString(lineId, "");
    }

    /** What stands in a field. */
    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    Map<String, String> typed() {
        return typed;
    }

    /** Nothing was written into it yet. */
    boolean isBlank() {
        return text(DESCRIPTION).isBlank()
                && text(DETAIL).isBlank()
                && text(PRICE).isBlank()
                && text(ITEM).isEmpty();
    }

    /**
     * The line as it is meant. It is read once until somebody types in it again.
     *
     * @throws InvalidInput about every field of it that cannot be read
     */
    ContentLine content(CurrencyUnit currency, NumberReader numbers) {
        ContentLine known = read;
        if (known != null && known.unitPrice().currency().equals(currency)) {
            return known;
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> marks = CurrencyMarks.of(currency.code());
        Quantity quantity = at(
                problems,
                QUANTITY,
                Quantity.of(0),
                () -> Quantity.of(number(numbers, QUANTITY, Quantity.DECIMALS, Set.of())));
        UnitPrice price = at(
                problems,
                PRICE,
                UnitPrice.zero(currency),
                () -> UnitPrice.of(number(numbers, PRICE, UnitPrice.DECIMALS, marks), currency));
        Optional<Discount> discount =
                at(problems, DISCOUNT, Optional.empty(), () -> Optional.ofNullable(discount(currency, numbers)));
        LineTerms more = at(
                problems, MORE, LineTerms.NONE, () -> TypedTerms.read(LineTerms.SHAPE, text(MORE), currency, numbers));
        InvalidInput.throwIfAny(problems);
        boolean partsFit = partsMake(price);
        ContentLine line = new ContentLine(
                lineId,
                text(ITEM).isEmpty() ? null : UUID.fromString(text(ITEM)),
                text(DESCRIPTION),
                text(DETAIL),
                quantity,
                UnitCode.of(text(UNIT)),
                price,
                baseQuantity,
                partsFit ? grossPrice : null,
                partsFit ? priceDiscount : null,
                adjustments,
                discount.orElse(null),
                TaxChoice.rate(text(TAX)),
                more);
        read = line;
        return line;
    }

    /** Whether the price still is the gross price less its discount; a price typed anew stands alone. */
    private boolean partsMake(UnitPrice unitPrice) {
        UnitPrice gross = grossPrice;
        UnitPrice off = priceDiscount;
        return gross != null
                && gross.currency().equals(unitPrice.currency())
                && unitPrice.equals(off == null ? gross : gross.minus(off));
    }

    private @Nullable Discount discount(CurrencyUnit currency, NumberReader numbers) {
        PortionKind kind = PortionKind.named(text(KIND));
        boolean percent = kind == PortionKind.PERCENT;
        BigDecimal value = number(
                numbers,
                DISCOUNT,
                percent ? Percent.DECIMALS : currency.minorDigits(),
                percent ? Set.of("%") : CurrencyMarks.of(currency.code()));
        return value.signum() == 0 ? null : new Discount(kind.discount("", value, currency), discountReason);
    }

    private BigDecimal number(NumberReader numbers, String field, int decimals, Set<String> marks) {
        return numbers.read(text(field), decimals, marks).orElse(BigDecimal.ZERO);
    }

    private static <T> T at(List<Problem> problems, String field, T otherwise, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.under(field).problems());
            return otherwise;
        }
    }

    /** Its sum as it was last calculated. */
    @Nullable
    Money amount() {
        return amount;
    }

    void show(@Nullable Money calculated) {
        amount = calculated;
    }
}
