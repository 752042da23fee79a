package now.billing.maintaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples are those of public registers and of the descriptions that {@link VatCheckDigits} names. */
class VatCheckDigitsTest {
    /** Countries with two rules at once or a rest of ten that is written as 0: there a slip can go through. */
    private static final Set<String> LENIENT = Set.of("BG", "CZ", "EL", "GB", "LT", "LV", "NL", "PT", "RO", "SI", "XI");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585627",
                "BE0428759497",
                "BG175074752",
                "CHE100155212",
                "CHE107787577IVA",
                "CY10259033P",
                "CZ25123891",
                "CZ7103192745",
                "CZ640903926",
                "DE136695976",
                "DK13585628",
                "EE100931558",
                "EL094259216",
                "ESB58378431",
                "ES54362315K",
                "ESX2482300W",
                "FI20774740",
                "FR40303265045",
                "FR83404833048",
                "FRK7399859412",
                "GB980780684",
                "GBGD123",
                "GBHA599",
                "XI980780684",
                "HR33392005961",
                "HU12892312",
                "IE6433435F",
                "IE6433435OA",
                "IE8D79739I",
                "IT00743110157",
                "LT119511515",
                "LT100001919017",
                "LU15027442",
                "LV40003521600",
                "LV16117519997",
                "MT11679112",
                "NL004495445B01",
                "NL123456789B13",
                "PL8567346215",
                "PT501964843",
                "RO18547290",
                "SE123456789701",
                "SI50223054",
                "SK2022749619"
            })
    void numbersThatWereGivenFitAndASlipIsSeen(String number) {
        assertThat(VatNumber.isValid(number)).as(number).isTrue();
        assertThat(VatCheckDigits.fit(number)).as(number).isTrue();
        List<String> unseen = new ArrayList<>();
        int slips = 0;
        for (int place = 2; place < number.length(); place++) {
            if (Character.isDigit(number.charAt(place))) {
                for (char other = '0'; other <= '9'; other++) {
                    String slip = number.substring(0, place) + other + number.substring(place + 1);
                    if (!slip.equals(number) && VatNumber.isValid(slip)) {
                        slips++;
                        if (VatCheckDigits.fit(slip)) {
                            unseen.add(slip);
                        }
                    }
                }
            }
        }
        if (isChecked(number)) {
            int allowed = LENIENT.contains(number.substring(0, 2)) ? slips / 5 : number.startsWith("SE") ? 18 : 0;
            assertThat(unseen).as("of %d slips in %s", slips, number).hasSizeLessThanOrEqualTo(allowed);
        }
    }

    /** Numbers without a published rule: French keys with letters, Czech births before 1954, British bodies. */
    private static boolean isChecked(String number) {
        return !number.startsWith("FRK") && !number.equals("CZ640903926") && !number.matches("GB(GD|HA).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE123456789", "ATU12345678", "CHE123456789", "GBGD500", "GBHA499", "FR00303265045"})
    void numbersThatSomebodyMadeUpDoNot(String number) {
        assertThat(VatCheckDigits.fit(number)).isFalse();
    }

    @Property
    void ofTenGermanNumbersOneFits(@ForAll @IntRange(min = 1_000_000, max = 9_999_999) int number) {
        assertThat(fitting("DE" + number + "1")).isEqualTo(1);
        assertThat(fitting("IT000" + number)).isEqualTo(1);
        assertThat(fitting("HU" + number)).isEqualTo(1);
    }

    /** The rest of ten has no digit in Switzerland. */
    @Property
    void ofTenSwissNumbersAtMostOneFits(@ForAll @IntRange(min = 1_000_000, max = 9_999_999) int number) {
        assertThat(fitting("CHE1" + number)).isBetween(0, 1);
        assertThat(fitting("FI" + number)).isBetween(0, 1);
        assertThat(fitting("PL00" + number)).isBetween(0, 1);
    }

    private static int fitting(String begun) {
        int fitting = 0;
        for (char last = '0'; last <= '9'; last++) {
            fitting += VatCheckDigits.fit(begun + last) ? 1 : 0;
        }
        return fitting;
    }

    @ParameterizedTest
    @ValueSource(strings = {"US123", "NO974760673MVA", "TN1234567A"})
    void whereNoRuleIsKnownNothingIsAsked(String number) {
        assertThat(VatCheckDigits.fit(number)).isTrue();
    }
}
