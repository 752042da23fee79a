package now.billing.rendering.paper;

import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;

/** Documents of whoever has a long name. */
public final class LongNames {
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");

    private LongNames() {}

    /** One line of this seller. */
    public static IssuedDocument sentBy(Party seller) {
        DocumentContent content = new DocumentContentBuilder(EUR)
                .lines(List.of(ContentLine.of(
                                "Consulting",
                                Quantity.ONE,
                                UnitCode.DAY,
                                UnitPrice.parse("100.00", EUR),
                                TaxRate.standard("19"))
                        .withLineId(new UUID(0, 1))))
                .build();
        PaymentInstructions account = new PaymentInstructions("Example", "DE89370400440532013000", "", "", "");
        return SamplePapers.issued(
                content, "en", seller, Party.named("Buyer"), account, Branding.Paper.A4, "INV-2025-0043");
    }
}
