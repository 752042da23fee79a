package now.billing.rendering.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedLine;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxBreakdown;

/**
 * The rows of the totals, in the order in which a reader adds up. With net prices tax is added below; with gross prices
 * it is contained and only named.
 */
final class DocumentSums {
    private final IssuedDocument document;
    private final DocumentTotals totals;
    private final PaperTexts texts;
    private final PaperFormat format;

    DocumentSums(IssuedDocument document, PaperTexts texts, PaperFormat format) {
        this.document = document;
        this.totals = document.totals();
        this.texts = texts;
        this.format = format;
    }

    List<SumRow> rows() {
        List<SumRow> rows = new ArrayList<>();
        List<SumRow> adjustments = new Adjustments(texts, format)
                .rows(document.adjustments(), document.taxes().size());
        boolean gross = document.priceBasis() == PriceBasis.GROSS;
        if (!gross || !adjustments.isEmpty()) {
            rows.add(plain("sum.subtotal", lineAmounts()));
        }
        rows.addAll(adjustments);
        if (gross) {
            SumRow.Rule rule = rows.isEmpty() ? SumRow.Rule.NONE : SumRow.Rule.HAIRLINE;
            rows.add(row(texts.of("sum.total.gross"), totals.gross(), rule));
            document.taxes().forEach(group -> rows.add(row(containedTax(group), group.tax(), SumRow.Rule.NONE)));
            addTotalTax(rows, "sum.tax.total.included");
            addTaxInTaxCurrency(rows);
        } else {
            if (!adjustments.isEmpty()) {
                rows.add(plain("sum.net", totals.net()));
            }
            document.taxes().forEach(group -> rows.add(row(addedTax(group), group.tax(), SumRow.Rule.NONE)));
            addTotalTax(rows, "sum.tax.total");
            addTaxInTaxCurrency(rows);
            rows.add(row(texts.of("sum.total"), totals.gross(), SumRow.Rule.HAIRLINE));
        }
        if (!totals.prepaid().isZero()) {
            rows.add(plain("sum.prepaid", totals.prepaid().negated()));
        }
        if (!totals.rounding().isZero()) {
            rows.add(plain("sum.rounding", totals.rounding()));
        }
        if (!totals.withheld().isZero()) {
            if (!totals.payable().equals(totals.gross())) {
                rows.add(row(texts.of("sum.payable"), totals.payable(), SumRow.Rule.HAIRLINE));
            }
            rows.add(row(withheld(), totals.withheld().negated(), SumRow.Rule.NONE));
        }
        rows.add(new SumRow(texts.of(askedLabel()), format.money(totals.toPay()), SumRow.Rule.INK, true));
        return rows;
    }

    private String askedLabel() {
        DocumentKind kind = document.ref().kind();
        if (!kind.owes()) {
            return "sum.offered";
        }
        if (!totals.withheld().isZero()) {
            return "sum.to-pay";
        }
        return kind.favours(totals.toPay()) ? "sum.payable.credit" : "sum.payable";
    }

    /** Each tax that is kept back, by its own words where it has some. */
    private String withheld() {
        return document.more().withholding().stream()
                .filter(each -> each.percent() != null)
                .map(each -> (each.reason().isBlank() ? texts.of("sum.withheld") : each.reason()) + " "
                        + format.percent(Objects.requireNonNull(each.percent())))
                .collect(Collectors.joining(", "));
    }

    /** The VAT in the currency in which the seller accounts for it (BT-111). */
    private void addTaxInTaxCurrency(List<SumRow> rows) {
        Money converted = document.taxInTaxCurrency();
        if (converted != null) {
            rows.add(row(texts.of("sum.tax.converted", converted.currency().code()), converted, SumRow.Rule.NONE));
        }
    }

    /** The law asks for the tax as one amount, too (VAT directive, article 226 point 10). */
    private void addTotalTax(List<SumRow> rows, String key) {
        if (document.taxes().size() > 1) {
            rows.add(plain(key, totals.tax()));
        }
    }

    /** What the column of amounts adds up to, in the price basis of the document. */
    private Money lineAmounts() {
        return Money.sum(
                document.currency(),
                document.lines().stream()
                        .filter(line -> !line.more().isOptional())
                        .map(IssuedLine::amount)
                        .toList());
    }

    private String addedTax(TaxBreakdown group) {
        String special = "sum.tax." + group.rate().category();
        String key = texts.has(special) ? special : "sum.tax";
        return texts.of(key, format.percent(group.rate().percent()), format.money(group.base()));
    }

    private String containedTax(TaxBreakdown group) {
        boolean taxed = group.rate().category().isTaxable();
        return taxed
                ? texts.of("sum.tax.included", format.percent(group.rate().percent()), format.money(group.base()))
                : addedTax(group);
    }

    private SumRow plain(String key, Money amount) {
        return row(texts.of(key), amount, SumRow.Rule.NONE);
    }

    private SumRow row(String label, Money amount, SumRow.Rule rule) {
        return new SumRow(label, format.money(amount), rule, false);
    }
}
