package now.billing.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class VatCountryTest {
    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    @Test
    void everyMemberOfTheEuIsKnownAndSoAreSwitzerlandAndTheUnitedKingdom() {
        Set<String> expected = new TreeSet<>(EU);
        expected.addAll(List.of("CH", "GB", "TN", "DJ"));
        assertThat(VatCountry.all()).extracting(VatCountry::code).containsExactlyElementsOf(expected);
    }

    @Test
    void aMemberOfTheEuTakesAtLeastFifteenPercentAndNamesTheHighestRateFirst() {
        for (VatCountry country : VatCountry.all()) {
            assertThat(country.rates())
                    .as(country.code())
                    .isSortedAccordingTo(Comparator.<Percent>naturalOrder().reversed())
                    .doesNotHaveDuplicates();
            if (EU.contains(country.code())) {
                // Directive 2006/112/EC art. 97
                assertThat(country.rates().get(0)).as(country.code()).isGreaterThanOrEqualTo(Percent.parse("15"));
            }
            assertThat(Locale.forLanguageTag(country.locale()).getCountry()).isEqualTo(country.code());
        }
    }

    @Test
    void aHomeCountryHasTheRatesThatABusinessBeginsWith() {
        VatCountry germany = VatCountry.find("DE").orElseThrow();
        assertThat(germany.currency()).isEqualTo(CurrencyUnit.of("EUR"));
        assertThat(germany.rates())
                .isEqualTo(CountryDefaults.find("DE").orElseThrow().rates());
        assertThat(VatCountry.find("XX")).isEmpty();
    }
}
