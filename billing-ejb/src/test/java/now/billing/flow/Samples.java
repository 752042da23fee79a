package now.billing.flow;

import java.time.LocalDate;
import java.util.List;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.SaveParty;
import now.billing.organization.CountryDefaults;
import now.billing.organization.OrganizationFacts;
import org.jspecify.annotations.Nullable;

/** A business, its customer and an invoice, complete enough to be issued. */
public final class Samples {
    public static final CurrencyUnit EUR = CurrencyUnit.of("EUR");

    private Samples() {}

    /** Two lines at two rates: 340.00 net, 58.60 tax, 398.60 gross. */
    public static DocumentContent content(@Nullable LocalDate issueDate) {
        return new DocumentContentBuilder(EUR)
                .issueDate(issueDate)
                .lines(List.of(line("Consulting", "2", "140.00", "19"), line("Handbook", "4", "15.00", "9")))
                .notes("Thank you")
                .build();
    }

    private static ContentLine line(String text, String quantity, String price, String percent) {
        return ContentLine.of(
                text, Quantity.parse(quantity), UnitCode.ONE, UnitPrice.parse(price, EUR), TaxRate.standard(percent));
    }

    /** A German business that may issue. */
    public static OrganizationFacts organization() {
        OrganizationFacts first = OrganizationFacts.firstIn(
                CountryDefaults.find("DE").orElseThrow(), "Example GmbH", "billing@example.test");
        return new OrganizationFacts(
                first.name(),
                "",
                first.email(),
                "",
                "",
                "",
                new PostalAddress("Hauptstraße", "1", "", "10115", "Berlin", "", "DE"),
                List.of(TaxIdentifier.vat("DE123456789")),
                first.currency(),
                first.locale(),
                first.language(),
                first.timeZone(),
                first.accentColour(),
                first.paper(),
                "",
                "",
                "",
                first.dueDays(),
                first.priceBasis(),
                false);
    }

    /** A British buyer whose address is known. */
    public static SaveParty customer() {
        return new SaveParty(
                "Buyer Ltd",
                null,
                "accounts@buyer.example.test",
                null,
                "en",
                "EUR",
                List.of(),
                new PostalAddress("High Street", "2", "", "AB1 2CD", "Town", "", "GB"),
                List.of());
    }
}
