package now.billing.access.founding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import now.billing.documents.records.NumberSeriesBook;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.EmailAddress;
import now.billing.kernel.document.NumberPattern;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import now.billing.kernel.text.Text;
import now.billing.organization.CountryDefaults;
import now.billing.organization.NumberSeries;
import now.billing.organization.Organization;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import now.billing.organization.TaxSetting;
import now.billing.organization.TaxSettingFacts;
import now.billing.organization.TaxSettings;

/** What a new business starts with: its organization, the VAT rates of its country and its number series. */
@Dependent
class FirstOrganization {
    @Inject
    private Organizations organizations;

    @Inject
    private TaxSettings taxes;

    @Inject
    private NumberSeriesBook series;

    @Inject
    private Clock clock;

    /** Makes everything in the transaction of the caller, or nothing where the organization is already there. */
    UUID createIfAbsent(CompleteSetUp command) {
        return organizations.find().map(Organization::id).orElseGet(() -> create(command));
    }

    private UUID create(CompleteSetUp command) {
        CountryDefaults country = CountryDefaults.find(command.country())
                .orElseThrow(() -> InvalidInput.of("country", ProblemCode.UNKNOWN_CODE, "value", command.country()));
        Instant now = clock.instant();
        OrganizationFacts facts = OrganizationFacts.firstIn(
                country, Text.typedLine(command.organizationName()), EmailAddress.typed(command.email()));
        Organization organization = organizations.found(Organization.found(facts, now));
        addTaxes(country, now);
        begin(DocumentKind.INVOICE, facts.language(), now);
        begin(DocumentKind.RECEIPT, facts.language(), now);
        return organization.id();
    }

    private void begin(DocumentKind kind, String language, Instant now) {
        series.add(NumberSeries.begin(kind, NumberPattern.parse(kind.usualPattern(language)), now));
    }

    private void addTaxes(CountryDefaults country, Instant now) {
        int position = 0;
        for (Percent percent : country.rates()) {
            String label = country.taxName() + " " + percent.plain() + " %";
            TaxRate rate = TaxRate.of(TaxCategory.S, percent);
            taxes.add(TaxSetting.of(new TaxSettingFacts(label, rate, "", "", position == 0, position), now));
            position++;
        }
        String label = country.taxName() + " 0 %";
        taxes.add(TaxSetting.of(
                new TaxSettingFacts(label, TaxRate.untaxed(TaxCategory.Z), "", "", false, position), now));
    }
}
