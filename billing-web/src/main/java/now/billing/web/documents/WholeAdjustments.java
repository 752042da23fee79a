package now.billing.web.documents;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is taken off or added to the whole document: one simple discount, and where somebody asks for them charges such
 * as shipping and discounts on what bears one rate of VAT.
 */
public class WholeAdjustments implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String DISCOUNT = "wholeDiscount";
    private static final String ROWS = "adjustments[";

    /** How a row's direction is called in a problem of the document. */
    private static final Map<String, String> DIRECTIONS = Map.of("CHARGE", "charges[", "DISCOUNT", "allowances[");

    private final String newTax;
    private final List<AdjustmentForm> rows = new ArrayList<>();
    private final String discountReason;
    private PortionKind discountKind = PortionKind.PERCENT;
    private @Nullable BigDecimal discountValue;

    WholeAdjustments(DocumentContent content, String newTax) {
        this.newTax = newTax;
        content.adjustments().forEach(each -> rows.add(new AdjustmentForm(each)));
        Discount discount = content.discount();
        this.discountReason = discount == null ? "" : discount.reason();
        if (discount != null) {
            discountKind = PortionKind.of(discount.portion());
            discountValue = PortionKind.value(discount.portion());
        }
    }

    /** An empty charge to write on; those that were taken away are gone for good. */
    public void add() {
        rows.removeIf(AdjustmentForm::isRemoved);
        rows.add(new AdjustmentForm(newTax));
    }

    /** @throws InvalidInput about {@code wholeDiscount} */
    @Nullable
    Discount discount(CurrencyUnit currency) {
        BigDecimal value = discountValue;
        return value == null || value.signum() == 0
                ? null
                : new Discount(discountKind.discount(DISCOUNT, value, currency), discountReason);
    }

    /** @throws InvalidInput about {@code adjustments[row].value} */
    List<TaxedAdjustment> all(CurrencyUnit currency) {
        List<TaxedAdjustment> all = new ArrayList<>();
        for (AdjustmentForm row : written()) {
            try {
                all.add(row.content(currency));
            } catch (InvalidInput wrong) {
                throw wrong.under(ROWS + rows.indexOf(row) + "]");
            }
        }
        return all;
    }

    /** Whether somebody wrote a discount or a charge. */
    boolean isBegun() {
        return discountValue != null || !rows.isEmpty();
    }

    private List<AdjustmentForm> written() {
        return rows.stream().filter(AdjustmentForm::isWritten).toList();
    }

    /** A problem of the document names the field of the page. */
    Problem onScreen(Problem problem) {
        String field = problem.field();
        if (field == null) {
            return problem;
        }
        if (field.startsWith("discount.")) {
            return new Problem(problem.code(), DISCOUNT, problem.args());
        }
        for (String direction : DIRECTIONS.keySet()) {
            String list = DIRECTIONS.get(direction);
            if (field.startsWith(list)) {
                return onRow(problem, direction, field.substring(list.length()));
            }
        }
        return problem;
    }

    /** The document counts charges and allowances apart, the page shows them in one list. */
    private Problem onRow(Problem problem, String direction, String place) {
        int index = Integer.parseInt(place.substring(0, place.indexOf(']')));
        AdjustmentForm row = written().stream()
                .filter(each -> each.getDirection().equals(direction))
                .skip(index)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such row: " + problem.field()));
        String shown = place.endsWith(".reason") ? "reason" : "value";
        return new Problem(problem.code(), ROWS + rows.indexOf(row) + "]." + shown, problem.args());
    }

    /** Charges and discounts on one rate, in the order in which they are written. */
    public List<AdjustmentForm> getRows() {
        return rows;
    }

    public PortionKind getDiscountKind() {
        return discountKind;
    }

    public void setDiscountKind(PortionKind discountKind) {
        this.discountKind = discountKind;
    }

    public @Nullable BigDecimal getDiscountValue() {
        return discountValue;
    }

    public void setDiscountValue(@Nullable BigDecimal discountValue) {
        this.discountValue = discountValue;
    }
}
