package now.billing.reconciling.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;

/** MT940 as German and Swiss banks write it. */
class Mt940ReaderTest {
    private static final String FILE = """
            :20:STARTUMS
            :25:37040044/532013000
            :28C:00001/001
            :60F:C261119EUR1000,00
            :61:2612310102CR398,60N062NONREF//BANK77
            :86:166?00GUTSCHRIFT?109310?20EREF+E2E-1?21SVWZ+RE-2026-0001?22 Danke?30COBADEFF
            ?31DE75512108001245126199?32Müller?33 & Sohn
            :61:261120RC5,N062NONREF
            :86:Storno
            :62F:C261120EUR1393,60
            -
            """;

    @Test
    void itsEntriesAreReadWithTheirParts() {
        List<StatedEntry> read = read(FILE);
        assertThat(read).hasSize(2);
        StatedEntry first = read.get(0);
        assertThat(first.account()).isEqualTo("370400440532013000");
        assertThat(first.incoming()).isTrue();
        assertThat(first.amount().toString()).contains("398.60");
        assertThat(first.valuedOn()).hasToString("2026-12-31");
        assertThat(first.bookedOn()).hasToString("2027-01-02");
        assertThat(first.bankReference()).isEqualTo("BANK77");
        StatedDetail detail = first.details().get(0);
        assertThat(detail.remittance()).isEqualTo("RE-2026-0001 Danke");
        assertThat(detail.name()).isEqualTo("Müller & Sohn");
        assertThat(detail.iban()).isEqualTo("DE75512108001245126199");
        assertThat(detail.endToEnd()).isEqualTo("E2E-1");
        assertThat(read.get(1).reversal()).isTrue();
        assertThat(read.get(1).incoming()).isFalse();
        assertThat(read.get(1).bankReference()).isEmpty();
    }

    @Test
    void oldBytesAreReadAndWhatBreaksOffIsRefused() {
        List<StatedEntry> read = new ArrayList<>();
        StatementReader.read(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.ISO_8859_1)), read::add);
        assertThat(read.get(0).details().get(0).name()).isEqualTo("Müller & Sohn");
        refused(FILE.substring(0, FILE.indexOf(":62F:")));
        refused(FILE.replace("398,60", "-398,60"));
        refused(FILE.replace("EUR1000", "XX1000"));
        refused(":20:" + "x".repeat(3_000_000));
    }

    @Test
    void theReversalOfADebitBringsMoneyBack() {
        StatedEntry back = read(FILE.replace("RC5", "RD5")).get(1);
        assertThat(back.reversal()).isTrue();
        assertThat(back.incoming()).isTrue();
    }

    @Test
    void aReferenceOfTheCustomerMayHaveASlash() {
        StatedEntry first = read(FILE.replace("N062NONREF//BANK77", "N062RE/2026/17//BANK77"))
                .get(0);
        assertThat(first.bankReference()).isEqualTo("BANK77");
        assertThat(read(FILE.replace("NONREF\n", "RE/17\n"))).hasSize(2);
    }

    private static void refused(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("bank_file.malformed");
    }

    private static List<StatedEntry> read(String file) {
        List<StatedEntry> read = new ArrayList<>();
        StatementReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), read::add);
        return read;
    }
}
