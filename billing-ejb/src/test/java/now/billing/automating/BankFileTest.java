package now.billing.automating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bank's file is taken whole or not at all. */
class BankFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String USD = "<Cube currency='USD' rate='1.0848'/>";

    @TempDir
    private Path folder;

    @Test
    void aFileOfItsShapeIsRead() throws Exception {
        BankFile file = read(cubes(
                "2026-11-27",
                USD + "<Cube currency='JPY' rate='163.08'/><Cube currency='CHF'"
                        + " rate='0.9345'/><Cube currency='QQQ' rate='12'/>"));
        assertThat(file.day()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(file.rates())
                .extracting(ExchangeRate::to)
                .extracting(CurrencyUnit::code)
                .containsExactly("USD", "JPY", "CHF");
        assertThat(file.rates())
                .allMatch(each ->
                        each.from().code().equals("EUR") && each.source().equals("ECB"));
        assertThat(file.rates().get(1).rate()).isEqualByComparingTo("163.08");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Cube currency='USD' rate='0'/>",
                "<Cube currency='USD' rate='-1.1'/>",
                "<Cube currency='USD' rate='1,1'/>",
                "<Cube currency='USD' rate='1e3'/>",
                "<Cube currency='USD' rate='NaN'/>",
                "<Cube currency='USD' rate=''/>",
                "<Cube currency='USD' rate='1234567890'/>",
                "<Cube currency='USD' rate='0.00000000001'/>",
                "<Cube rate='1.1'/>",
                "<Cube currency='USD'/>",
                "<Cube currency='USD' rate='1.1'/><Cube currency='USD' rate='1.2'/>",
                "<Cube time='2026-11-26'/><Cube currency='USD' rate='1.1'/>",
                "",
                "<Cube currency='QQQ' rate='1.1'/>"
            })
    void ratesThatAreNoneRefuseTheWholeFile(String cubes) {
        refused(cubes("2026-11-27", cubes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01", "2026-11-19", "1999-01-04", "27.11.2026", "", "2026-02-30", "+99999-01-01"})
    void aDayThatIsNotNearRefusesTheFile(String day) {
        refused(cubes(day, USD));
    }

    @Test
    void ratesBeforeTheirDayAreNone() {
        refused(envelope("<Cube>" + USD + "</Cube>"));
    }

    @Test
    void nothingOutsideOfTheFileIsRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "1.5");
        String outside = "<!DOCTYPE x [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]>";
        refused(outside + cubes("2026-11-27", USD));
        refused(outside + envelope("<Cube><Cube time='2026-11-27'>" + USD + "&s;</Cube></Cube>"));
        refused("<!DOCTYPE x SYSTEM '" + secret.toUri() + "'>" + cubes("2026-11-27", USD));
    }

    @Test
    void entitiesThatGrowAreNotEvenDeclared() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" '");
            bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        refused(bomb + "]>" + envelope("<Cube>&a29;</Cube>"));
    }

    @Test
    void whatIsNoFileOfTheBankIsRefused() {
        refused("");
        refused("<html><body>Maintenance");
        refused("{\"USD\": 1.1}");
        refused("<a/>");
        refused(cubes("2026-11-27", USD + "<Cube/>".repeat(BankFile.MOST_ELEMENTS)));
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BankFile.Unreadable.class);
    }

    private static BankFile read(String text) throws BankFile.Unreadable {
        return BankFile.read(text.getBytes(StandardCharsets.UTF_8), TODAY);
    }

    private static String cubes(String day, String cubes) {
        return envelope("<Cube><Cube time='" + day + "'>" + cubes + "</Cube></Cube>");
    }

    private static String envelope(String content) {
        return "<gesmes:Envelope xmlns:gesmes='http://www.gesmes.org/xml/2002-08-01'"
                + " xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'><gesmes:subject>Reference rates"
                + "</gesmes:subject><gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>"
                + content + "</gesmes:Envelope>";
    }
}
