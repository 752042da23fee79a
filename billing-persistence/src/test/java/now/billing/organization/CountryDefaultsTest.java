package now.billing.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import now.billing.kernel.measure.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryDefaultsTest {
    /** The table of the design, typed a second time: a slip in the data file shows here. */
    @ParameterizedTest
    @CsvSource({
        "DE, EUR, 19 7",
        "AT, EUR, 20 13 10",
        "CH, CHF, 8.1 3.8 2.6",
        "FR, EUR, 20 10 5.5 2.1",
        "IT, EUR, 22 10 5 4",
        "ES, EUR, 21 10 4",
        "BE, EUR, 21 12 6",
        "NL, EUR, 21 9",
        "LU, EUR, 17 14 8 3",
        "GB, GBP, 20 5",
        "TN, TND, 19 13 7",
        "DJ, DJF, 10"
    })
    void eachCountryHasItsCurrencyAndRates(String country, String currency, String rates) {
        CountryDefaults defaults = CountryDefaults.find(country).orElseThrow();
        assertThat(defaults.currency().code()).isEqualTo(currency);
        assertThat(defaults.rates())
                .isEqualTo(Arrays.stream(rates.split(" ")).map(Percent::parse).toList());
        assertThat(defaults.standardRate()).isEqualTo(defaults.rates().get(0));
    }

    @Test
    void everyEntryNamesARealLocaleOfItsCountry() {
        assertThat(CountryDefaults.all()).hasSize(12).allSatisfy(each -> {
            Locale locale = Locale.forLanguageTag(each.locale());
            assertThat(locale.getCountry()).isEqualTo(each.country());
            assertThat(Locale.getAvailableLocales()).contains(locale);
            assertThat(each.taxName()).isNotBlank();
        });
    }

    @Test
    void aCountryWithoutDefaultsIsNothing() {
        assertThat(CountryDefaults.find("AQ")).isEmpty();
    }

    @Test
    void onlySwissOrganizationsStartWithCashRounding() {
        assertThat(CountryDefaults.all())
                .filteredOn(each -> OrganizationFacts.firstIn(each, "Example", "billing@example.test")
                        .cashRounding())
                .extracting(CountryDefaults::country)
                .containsExactly("CH");
    }
}
