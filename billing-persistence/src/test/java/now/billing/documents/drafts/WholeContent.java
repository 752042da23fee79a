package now.billing.documents.drafts;

import java.util.List;
import java.util.UUID;
import now.billing.fixtures.Terms;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;
import now.billing.testing.Books;

/** A draft in which every field says something. */
final class WholeContent {
    private static final CurrencyUnit EUR = Books.EUR;

    private WholeContent() {}

    static DocumentContent everything() {
        ContentLine rich = new ContentLine(
                null,
                UUID.fromString("01900000-0000-7000-8000-000000000001"),
                "Licence",
                "A longer text\nin two lines",
                Quantity.parse("2.5"),
                UnitCode.MONTH,
                UnitPrice.parse("90.1234567891", EUR),
                Quantity.parse("10"),
                UnitPrice.parse("100.1234567891", EUR),
                UnitPrice.parse("10", EUR),
                List.of(
                        Adjustment.allowance(Portion.ofPercent(Percent.parse("5"), Money.parse("20", EUR)), "Partner"),
                        new Adjustment(true, Portion.ofAmount(Money.parse("1.50", EUR)), "Freight", "FC")),
                Discount.ofPercent(Percent.parse("2.5"), "Early bird"),
                TaxRate.standard("19"),
                Terms.everythingOfALine());
        ContentLine free = ContentLine.of(
                "Advice",
                Quantity.parse("-1"),
                UnitCode.HOUR,
                UnitPrice.parse("0", EUR),
                TaxRate.untaxed(TaxCategory.E));
        return new DocumentContentBuilder(EUR)
                .priceBasis(PriceBasis.NET)
                .issueDate(Books.DAY)
                .dueDate(Books.DAY.plusDays(10))
                .deliveryDate(Books.DAY.minusDays(1))
                .lines(List.of(rich, free))
                .adjustments(List.of(
                        new TaxedAdjustment(
                                Adjustment.charge(Portion.ofAmount(Money.parse("5.00", EUR)), "Packing"),
                                TaxRate.standard("19")),
                        new TaxedAdjustment(
                                Adjustment.allowance(Portion.ofPercent(Percent.parse("1")), "Bonus"),
                                TaxRate.untaxed(TaxCategory.E))))
                .discount(Discount.ofAmount(Money.parse("0.50", EUR), "Loyalty"))
                .exemptions(List.of(TaxExemption.of(TaxCategory.E, "Small business", "")))
                .prepaid(Money.parse("1.00", EUR))
                .rounding(Money.parse("0.01", EUR))
                .notes("Thank you")
                .terms("Net 10 days")
                .buyerReference("PO 1")
                .orderReference("SO 2")
                .more(Terms.everything(new UUID(1, 1)))
                .build();
    }
}
