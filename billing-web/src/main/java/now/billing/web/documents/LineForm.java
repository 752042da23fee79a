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
import now.billing.kernel.document.terms.LayoutRow;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.NumberReader;
import now.billing.kernel.text.NumberStyle;
import now.billing.web.support.CurrencyMarks;
import now.billing.web.support.PickedId;
import now.billing.web.terms.TypedTerms;
import org.jspecify.annotations.Nullable;

/**
 * One line of the paper while it is being written: its fields hold what was typed, word for word, and are read when the
 * document is. What the screen does not show is carried along unchanged.
 */
public final class LineForm implements Serializable {
    private static final long serialVersionUID = 1L;

    static final String ITEM = "itemId";
    static final ProblemCode BELOW_PRICE = ProblemCode.of("line.list_price_below_price");

    static final String DESCRIPTION = "description";
    static final String DETAIL = "detail";
    static final String QUANTITY = "quantity";
    static final String UNIT = "unit";
    static final String PRICE = "unitPrice";
    static final String DISCOUNT = "discount";
    static final String KIND = "discountKind";
    static final String TAX = "tax";
    static final String OPTIONAL = "optional";
    private static final String YES = "true";
    /** The price before its discount (BT-148); what the price is below it is the discount (BT-147). */
    static final String GROSS = "grossPrice";
    /** What it does among the lines ({@link LayoutRow.Kind}); empty for a line. */
    static final String ROLE = "role";
    /** Every term beyond the common ones, see {@link TypedTerms}. */
    static final String MORE = "more";

    /** The fields in the order in which they are written into a page. */
    static final List<String> FIELDS =
            List.of(ITEM, DESCRIPTION, DETAIL, QUANTITY, UNIT, PRICE, DISCOUNT, KIND, TAX, GROSS, ROLE, OPTIONAL, MORE);

    private static final Set<String> ROLES = Set.of("", "HEADING", "BUNDLE", "SUBTOTAL", "TEXT");

    private final LinkedHashMap<String, String> typed = new LinkedHashMap<>();
    private @Nullable UUID lineId;
    private Quantity baseQuantity = Quantity.ONE;
    private List<Adjustment> adjustments = List.of();
    private String discountReason = "";
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
        form.typed.put(GROSS, shown(line.grossPrice(), style));
        form.typed.put(OPTIONAL, line.isOptional() ? YES : "");
        form.typed.put(MORE, TypedTerms.write(LineTerms.SHAPE, line.more().withOptional(false), style));
        form.typed.put(ITEM, Objects.toString(line.itemId(), ""));
        form.typed.put(DESCRIPTION, line.description());
        form.typed.put(DETAIL, line.detail());
        form.typed.put(QUANTITY, style.shortened(line.quantity().value(), 0));
        form.typed.put(UNIT, line.unit().code());
        form.typed.put(PRICE, shown(line.unitPrice(), style));
        Discount discount = line.discount();
        if (discount != null) {
            BigDecimal value = PortionKind.value(discount.portion());
            form.typed.put(KIND, PortionKind.of(discount.portion()).name());
            form.typed.put(DISCOUNT, value == null ? "" : style.shortened(value, 0));
            form.discountReason = discount.reason();
        }
        return form;
    }

    /** A row that is no line. */
    static LineForm of(LayoutRow row, String tax) {
        LineForm form = new LineForm(tax);
        form.typed.put(ROLE, row.does().name());
        form.typed.put(DESCRIPTION, row.text());
        return form;
    }

    private static String shown(@Nullable UnitPrice price, NumberStyle style) {
        return price == null || price.value().signum() == 0
                ? ""
                : style.shortened(price.value(), price.currency().minorDigits());
    }

    /** Takes over what the screen does not show, as a copy of the line does. */
    void carry(LineForm from) {
        baseQuantity = from.baseQuantity;
        adjustments = from.adjustments;
        discountReason = from.discountReason;
        read = null;
    }

    /** Writes what was typed into a field; unknown fields are passed over. */
    void type(String field, String text) {
        if (field.equals(ROLE) && !ROLES.contains(text)) {
            throw new IllegalArgumentException("no row among lines: " + text);
        }
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

    /** Whether it is a line, and no other row. */
    boolean isLine() {
        return text(ROLE).isEmpty();
    }

    /** The row that it is among so many lines. */
    LayoutRow row(int linesAbove) {
        return new LayoutRow(LayoutRow.Kind.valueOf(text(ROLE)), linesAbove, text(DESCRIPTION));
    }

    /** Nothing was written into it yet. */
    boolean isBlank() {
        return !text(ROLE).equals(LayoutRow.Kind.SUBTOTAL.name())
                && text(DESCRIPTION).isBlank()
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
        Optional<UnitPrice> gross = at(problems, GROSS, Optional.empty(), () -> grossPrice(price, numbers, marks));
        Optional<Discount> discount =
                at(problems, DISCOUNT, Optional.empty(), () -> Optional.ofNullable(discount(currency, numbers)));
        LineTerms more = at(
                problems, MORE, LineTerms.NONE, () -> TypedTerms.read(LineTerms.SHAPE, text(MORE), currency, numbers));
        InvalidInput.throwIfAny(problems);
        ContentLine line = new ContentLine(
                lineId,
                PickedId.of(text(ITEM)),
                text(DESCRIPTION),
                text(DETAIL),
                quantity,
                UnitCode.of(text(UNIT)),
                price,
                baseQuantity,
                gross.orElse(null),
                gross.map(list -> list.minus(price))
                        .filter(off -> off.value().signum() != 0)
                        .orElse(null),
                adjustments,
                discount.orElse(null),
                TaxChoice.rate(text(TAX)),
                more.withOptional(text(OPTIONAL).equals(YES)));
        read = line;
        return line;
    }

    private Optional<UnitPrice> grossPrice(UnitPrice price, NumberReader numbers, Set<String> marks) {
        Optional<UnitPrice> gross = numbers.read(text(GROSS), UnitPrice.DECIMALS, marks)
                .map(value -> UnitPrice.of(value, price.currency()));
        if (gross.isPresent() && gross.get().value().compareTo(price.value()) < 0) {
            throw InvalidInput.value(BELOW_PRICE, "value", gross.get().plain(), "limit", price.plain());
        }
        return gross;
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
