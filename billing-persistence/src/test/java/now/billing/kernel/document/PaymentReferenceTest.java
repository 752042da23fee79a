package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples are those of the guidelines of the QR-bill and of ISO 11649. */
class PaymentReferenceTest {
    private static final String SWISS = "CH93 0076 2011 6238 5295 7";
    private static final String QR_IBAN = "CH44 3199 9123 0008 8901 2";
    private static final String GERMAN = "DE89 3704 0044 0532 0130 00";

    @ParameterizedTest
    @CsvSource({
        SWISS + ", '', R-2026-0017, RF11R20260017",
        SWISS + ", RF18 5390 0754 7034, R-1, RF18539007547034",
        SWISS + ", Order 12, R-1, Order 12",
        SWISS + ", '', ÄÖ-, ÄÖ-",
        SWISS + ", '', INVOICE-2026-BERN-00000001, INVOICE-2026-BERN-00000001",
        QR_IBAN + ", 21 00000 00003 13947 14300 09017, R-1, 210000000003139471430009017",
        QR_IBAN + ", '', R-1, 000000000000000000000002710",
        QR_IBAN + ", Order 12, R-1, 000000000000000000000002710",
        GERMAN + ", '', R-2026-0017, R-2026-0017",
        GERMAN + ", RF18 5390 0754 7034, R-1, RF18539007547034"
    })
    void anAccountTakesWhatItsCountryWants(String iban, String asked, String number, String expected) {
        assertThat(PaymentReference.of(iban, asked, DocumentNumber.of(number))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "210000000003139471430009017, 21 00000 00003 13947 14300 09017",
        "RF18539007547034, RF18 5390 0754 7034",
        "R-2026-0017, R-2026-0017",
        "210000000003139471430009018, 210000000003139471430009018"
    })
    void structuredOnesAreReadInGroups(String reference, String grouped) {
        assertThat(PaymentReference.grouped(reference)).isEqualTo(grouped);
    }

    @Property
    void whatIsMadeChecksAndStays(@ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 20) String number) {
        DocumentNumber own = DocumentNumber.of(number);
        String creditor = PaymentReference.of(SWISS, "", own);
        String qr = PaymentReference.of(QR_IBAN, "", own);
        assertThat(PaymentReference.isCreditor(creditor)).isTrue();
        assertThat(PaymentReference.isQr(qr)).isTrue();
        assertThat(PaymentReference.of(SWISS, creditor, own)).isEqualTo(creditor);
        assertThat(PaymentReference.of(QR_IBAN, qr, own)).isEqualTo(qr);
    }
}
