package now.billing.rendering.paper;

import java.util.List;
import now.billing.kernel.calculation.CalculatedAdjustment;
import now.billing.kernel.measure.Percent;

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
     * Rows of the totals, one for each: two of the same words at two rates are two, and say which is whose.
     *
     * @param rates how many rates the document has
     */
    List<SumRow> rows(List<CalculatedAdjustment> adjustments, int rates) {
        return adjustments.stream().map(each -> row(each, rates > 1)).toList();
    }

    private SumRow row(CalculatedAdjustment adjustment, boolean severalRates) {
        Percent percent = adjustment.percent();
        String label = percent == null ? name(adjustment) : name(adjustment) + " " + format.percent(percent);
        String rate = adjustment.tax().category().isTaxable()
                ? format.percent(adjustment.tax().percent())
                : adjustment.tax().category().name();
        return new SumRow(
                severalRates ? texts.of("sum.adjustment.rate", label, rate) : label,
                format.money(adjustment.effect()),
                SumRow.Rule.NONE,
                false);
    }

    private String name(CalculatedAdjustment adjustment) {
        if (!adjustment.reason().isBlank()) {
            return adjustment.reason();
        }
        String list = adjustment.charge() ? "charge." : "allowance.";
        return texts.code(list + adjustment.reasonCode())
                .orElseGet(() -> texts.of(adjustment.charge() ? "line.charge" : "line.discount"));
    }
}
