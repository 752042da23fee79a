package now.billing.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.Drafting;
import now.billing.drafting.SaveInvoiceDraft;
import now.billing.issuing.IssueInvoice;
import now.billing.issuing.Issued;
import now.billing.issuing.Issuing;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.PostalAddress;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.SaveCustomer;
import now.billing.organization.CountryDefaults;
import now.billing.organization.Organization;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import now.billing.tenancy.TenantCode;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.jspecify.annotations.Nullable;

/** A German business in a tenant of its own, with one customer; each call is one transaction. */
final class Business {
    static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

    private final UnitsOfWork units;
    private final TenantCode tenant;
    private final UUID customer;

    private Business(UnitsOfWork units, TenantCode tenant) {
        this.units = units;
        this.tenant = tenant;
        this.customer = call(wiring -> {
            found(wiring);
            return wiring.bean(CustomerRecords.class).create(customer()).id();
        });
    }

    static Business fresh(TestDatabase database, UnitsOfWork units) {
        return new Business(units, database.tenant());
    }

    TenantCode tenant() {
        return tenant;
    }

    UUID customerId() {
        return customer;
    }

    /** One transaction, rolled back where the work throws. */
    <T> T call(Function<Wiring, T> work) {
        return units.as(tenant, sql -> work.apply(new Wiring(sql, tenant, Clock.fixed(NOW, ZoneOffset.UTC))));
    }

    DraftSaved draft(@Nullable LocalDate issueDate) {
        return call(wiring ->
                wiring.bean(Drafting.class).save(new SaveInvoiceDraft(null, null, customer, content(issueDate))));
    }

    Issued issue(UUID draft) {
        return call(wiring -> wiring.bean(Issuing.class).issue(new IssueInvoice(draft, null)));
    }

    Issued issued(@Nullable LocalDate issueDate) {
        return issue(draft(issueDate).id());
    }

    /** Two lines at two rates: 340.00 net, 58.60 tax, 398.60 gross. */
    static DocumentContent content(@Nullable LocalDate issueDate) {
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

    private static void found(Wiring wiring) {
        OrganizationFacts first = OrganizationFacts.firstIn(
                CountryDefaults.find("DE").orElseThrow(), "Example GmbH", "billing@example.test");
        OrganizationFacts known = new OrganizationFacts(
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
        wiring.bean(Organizations.class).found(Organization.found(known, NOW));
    }

    private static SaveCustomer customer() {
        return new SaveCustomer(
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
