package now.billing.kernel.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;

/** What a credit note says that takes an invoice back: as a whole, some of its lines, or an amount. */
public final class CreditContent {
    private final DocumentContent invoice;

    /** @param invoice as it was issued, its lines with their ids */
    public CreditContent(DocumentContent invoice) {
        this.invoice = invoice;
    }

    /** The mirror of the invoice, cent for cent. */
    public DocumentContent whole() {
        return begun().lines(anew(invoice.lines())).build();
    }

    /** Some quantities of some lines; allowances and charges in amounts follow in proportion. */
    public DocumentContent lines(LineParts wanted) {
        DocumentContent part = new ContentParts(invoice).of(wanted).content();
        return begun().lines(anew(part.lines()))
                .adjustments(part.adjustments())
                .discount(part.discount())
                .prepaid(Money.zero(invoice.currency()))
                .cashRounding(false)
                .rounding(null)
                .build();
    }

    /** Amounts with their tax, one line a VAT group: a price that contains the tax. */
    public DocumentContent amounts(Map<TaxRate, Money> parts, String description) {
        List<ContentLine> lines = new ArrayList<>();
        parts.forEach((rate, part) -> lines.add(ContentLine.of(
                description,
                part.isNegative() ? Quantity.ONE.negated() : Quantity.ONE,
                UnitCode.ONE,
                UnitPrice.of(part.abs().amount(), part.currency()),
                rate)));
        return begun().priceBasis(PriceBasis.GROSS)
                .lines(lines)
                .adjustments(List.of())
                .discount(null)
                .prepaid(Money.zero(invoice.currency()))
                .cashRounding(false)
                .rounding(null)
                .build();
    }

    /** Without what only asks for money: its day, its terms, its accounts. */
    private DocumentContentBuilder begun() {
        return invoice.toBuilder()
                .issueDate(null)
                .dueDate(null)
                .bankAccountId(null)
                .notes("")
                .terms("")
                .more(invoice.more().ofCredit());
    }

    private static List<ContentLine> anew(List<ContentLine> lines) {
        return lines.stream()
                .map(line -> line.withLineId(null).withMore(line.more().withDeposit(null)))
                .toList();
    }
}
