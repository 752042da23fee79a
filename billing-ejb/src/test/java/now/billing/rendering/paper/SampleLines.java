package now.billing.rendering.paper;

import static now.billing.rendering.paper.SampleParties.EUR;
import static now.billing.rendering.paper.SampleParties.ID;

import java.math.BigDecimal;
import java.util.List;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;

/** Lines of sample documents. */
final class SampleLines {
    private SampleLines() {}

    static ContentLine line(
            String description, String quantity, UnitCode unit, String price, CurrencyUnit currency, TaxRate tax) {
        return ContentLine.of(description, Quantity.parse(quantity), unit, UnitPrice.parse(price, currency), tax)
                .withLineId(ID);
    }

    static ContentLine detailed(String description, String detail, String quantity, String price, TaxRate tax) {
        return new ContentLine(
                ID,
                null,
                description,
                detail,
                Quantity.parse(quantity),
                UnitCode.ONE,
                UnitPrice.parse(price, EUR),
                Quantity.ONE,
                null,
                null,
                List.of(),
                null,
                tax);
    }

    static ContentLine listPrice(String description, String quantity, String gross, String discount, TaxRate tax) {
        UnitPrice before = UnitPrice.parse(gross, EUR);
        UnitPrice less = UnitPrice.parse(discount, EUR);
        return new ContentLine(
                ID,
                null,
                description,
                "",
                Quantity.parse(quantity),
                UnitCode.HOUR,
                before.minus(less),
                Quantity.ONE,
                before,
                less,
                List.of(),
                null,
                tax);
    }

    static ContentLine perHundred(String description, String quantity, String price, TaxRate tax) {
        return new ContentLine(
                ID,
                null,
                description,
                "",
                Quantity.parse(quantity),
                UnitCode.ONE,
                UnitPrice.parse(price, EUR),
                Quantity.of(new BigDecimal("100")),
                null,
                null,
                List.of(),
                null,
                tax);
    }
}
