package now.billing.rendering.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpcCodeTest {
    private static final String IBAN = "DE89 3704 0044 0532 0130 00";

    @Test
    void hasTheLinesOfTheStandard() {
        assertThat(code("EUR", "12.30", IBAN, "INV-1"))
                .contains("BCD\n002\n1\nSCT\nCOBADEFFXXX\nExample GmbH\nDE89370400440532013000\nEUR12.3\n\n\nINV-1");
    }

    @Test
    void aCreditorReferenceHasItsOwnLine() {
        assertThat(code("EUR", "100.00", IBAN, "RF18 5390 0754 7034"))
                .hasValueSatisfying(text -> assertThat(text).endsWith("EUR100\n\nRF18539007547034"));
    }

    @ParameterizedTest
    @CsvSource({
        "CHF, 12.30, DE89370400440532013000",
        "EUR, 0.00, DE89370400440532013000",
        "EUR, 1000000000.00, DE89370400440532013000",
        "EUR, 12.30, DE88370400440532013000",
        "EUR, 12.30, TN5910006035183598478831",
        "EUR, 12.30, ''"
    })
    void thereIsNoCodeWhereTheStandardHasNone(String currency, String amount, String iban) {
        assertThat(code(currency, amount, iban, "INV-1")).isEmpty();
    }

    @Test
    void longNamesAreCutToTheirField() {
        assertThat(ofName("Ä".repeat(200), "INV-1"))
                .hasValueSatisfying(text -> assertThat(text.split("\n", -1)[5]).hasSize(EpcCode.MAX_NAME));
    }

    @Test
    void thereIsNoCodeThatAVersion13CannotHold() {
        assertThat(ofName("Ä".repeat(70), "r".repeat(140))).isEmpty();
        assertThat(ofName("A".repeat(70), "r".repeat(140)))
                .hasValueSatisfying(text ->
                        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(EpcCode.MAX_BYTES));
    }

    private static Optional<String> ofName(String name, String reference) {
        return EpcCode.of("EUR", new BigDecimal("999999999.99"), name, IBAN, "COBADEFFXXX", reference);
    }

    private static Optional<String> code(String currency, String amount, String iban, String reference) {
        return EpcCode.of(currency, new BigDecimal(amount), "Example GmbH", iban, "COBADEFFXXX", reference);
    }
}
