package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import now.billing.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {
    /** Examples of the public IBAN registry. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000",
                "GB29NWBK60161331926819",
                "CH9300762011623852957",
                "FR1420041010050500013M02606",
                "TN5910006035183598478831"
            })
    void registeredExamplesAreRight(String iban) {
        assertThat(Iban.parse(iban).value()).isEqualTo(iban);
        assertThat(Iban.parse(iban).country()).isEqualTo(iban.substring(0, 2));
    }

    @Test
    void blanksAndSmallLettersAreRead() {
        assertThat(Iban.parse("de89 3704 0044 0532 0130 00").value()).isEqualTo("DE89370400440532013000");
    }

    @Test
    void itIsShownInGroupsOfFour() {
        assertThat(Iban.grouped("DE89370400440532013000")).isEqualTo("DE89 3704 0044 0532 0130 00");
        assertThat(Iban.grouped("de89 3704")).isEqualTo("DE89 3704");
        assertThat(Iban.grouped("")).isEmpty();
    }

    @Test
    void theSameDigitsCheckACreditorReference() {
        assertThat(Mod97.checks("RF18539007547034")).isTrue();
        assertThat(Mod97.checks("RF19539007547034")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DE88370400440532013000", "DE89370400440532013001", "89DE", "", "DE89 3704 0044 0532 0130 0O"})
    void aWrongDigitIsRefused(String iban) {
        assertThatThrownBy(() -> Iban.parse(iban))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.code()).isEqualTo(Iban.WRONG));
    }
}
