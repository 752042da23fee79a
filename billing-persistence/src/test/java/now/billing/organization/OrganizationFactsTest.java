package now.billing.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import org.junit.jupiter.api.Test;

class OrganizationFactsTest {
    @Test
    void aNewOrganizationStartsWithWhatItsCountrySays() {
        OrganizationFacts facts =
                OrganizationFacts.firstIn(CountryDefaults.find("TN").orElseThrow(), "Example", "billing@example.test");
        assertThat(facts.currency().code()).isEqualTo("TND");
        assertThat(facts.zone().getId()).isEqualTo("Africa/Tunis");
        assertThat(facts.address().country()).isEqualTo("TN");
        assertThat(facts.party().name()).isEqualTo("Example");
        assertThat(facts.withLogo("ab".repeat(32)).branding().logoDigest()).isEqualTo("ab".repeat(32));
    }

    @Test
    void aZoneIsAPlaceAndNoOffset() {
        assertThat(List.of("Europe/Berlin", "America/Argentina/Buenos_Aires", "UTC"))
                .allMatch(OrganizationFacts::isZone);
        assertThat(List.of("UTC+13", "GMT+2", "+05:00", "Z", "Nowhere/Land", ""))
                .noneMatch(OrganizationFacts::isZone);
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> new OrganizationFacts(
                        " ",
                        "",
                        "no\naddress",
                        "",
                        "",
                        "",
                        PostalAddress.EMPTY,
                        List.of(TaxIdentifier.of("VAT", "")),
                        CurrencyUnit.of("EUR"),
                        "de-DE",
                        "de",
                        "Nowhere/Land",
                        "blue",
                        Branding.Paper.A4,
                        "",
                        "",
                        "",
                        366,
                        PriceBasis.NET,
                        false));
        assertThat(refused.problems())
                .extracting(Problem::field)
                .contains("name", "email", "taxIds[0].value", "address.country", "timeZone", "accentColour", "dueDays");
    }
}
