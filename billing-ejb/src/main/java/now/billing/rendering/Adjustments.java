package now.billing.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import now.billing.kernel.calculation.CalculatedAdjustment;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** Words for allowances and charges. */
final class Adjustments {
    private final PaperTexts texts;
    private final PaperFormat format;

    Adjustments(PaperTexts texts, PaperFormat format) {
        this.texts = texts;
        this.format = format;
    }

    /** "Discount 10%: −€12.00", as a line of small print. */
    String sentence(CalculatedAdjustment adjustment) {
        String amount = format.money(adjustment.effect());
        Percent percent = adjustment.percent();
        String name = name(adjustment);
        return percent == null
                ? texts.of("line.adjustment", name, amount)
                : texts.of("line.adjustment.percent", name, format.percent(percent), amount);
    }

    /**
     * Rows of the totals. A discount on the whole document was split over the VAT groups; the reader sees it once.
     */
    List<SumRow> rows(List<CalculatedAdjustment> adjustments) {
        List<SumRow> rows = new ArrayList<>();
        @Nullable CalculatedAdjustment previous = null;
        @Nullable Money sum = null;
        for (CalculatedAdjustment adjustment : adjustments) {
            if (previous != null && sum != null) {
                if (isSameDiscount(previous, adjustment)) {
                    sum = sum.plus(adjustment.effect());
                    continue;
                }
                rows.add(row(previous, sum));
            }
            previous = adjustment;
            sum = adjustment.effect();
        }
        if (previous != null && sum != null) {
            rows.add(row(previous, sum));
        }
        return rows;
    }

    private SumRow row(CalculatedAdjustment adjustment, Money sum) {
        Percent percent = adjustment.percent();
        String label = percent == null ? name(adjustment) : name(adjustment) + " " + format.percent(percent);
        return new SumRow(label, format.money(sum), SumRow.Rule.NONE, false);
    }

    private String name(CalculatedAdjustment adjustment) {
        if (!adjustment.reason().isBlank()) {
            return adjustment.reason();
        }
        return texts.of(adjustment.charge() ? "line.charge" : "line.discount");
    }

    private static boolean isSameDiscount(CalculatedAdjustment one, CalculatedAdjustment other) {
        return one.charge() == other.charge()
                && one.reason().equals(other.reason())
                && one.reasonCode().equals(other.reasonCode())
                && Objects.equals(one.percent(), other.percent())
                && !one.tax().equals(other.tax());
    }
}
