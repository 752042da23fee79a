package now.billing.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The check must see each error that a storm could leave behind. */
class NumbersCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final BigDecimal GROSS = new BigDecimal("119.00");

    @Test
    void nothingIsWrongWithARowForEachAcknowledgement() {
        assertThat(NumbersCheck.violations(rows(3), told(3))).isEmpty();
    }

    @Test
    void aGapShows() {
        List<IssuedRow> rows = new ArrayList<>(rows(3));
        rows.remove(1);
        List<Acknowledged> told = new ArrayList<>(told(3));
        told.remove(1);
        assertThat(NumbersCheck.violations(rows, told)).containsExactly("gap before INV-2026-0003, expected place 2");
    }

    @Test
    void aNumberGivenTwiceShows() {
        List<IssuedRow> rows = with(rows(3), 2, row -> numbered(row, "INV-2026-0002"));
        assertThat(NumbersCheck.violations(rows, told(3))).contains("number INV-2026-0002 twice");
    }

    @Test
    void aDateBeforeThatOfASmallerNumberShows() {
        List<IssuedRow> rows = with(rows(3), 2, row -> dated(row, DAY.minusDays(1)));
        assertThat(NumbersCheck.violations(rows, told(3)))
                .contains("INV-2026-0003 is dated 2026-11-21, after one of 2026-11-22");
    }

    @Test
    void anAcknowledgedInvoiceThatIsLostShows() {
        assertThat(NumbersCheck.violations(rows(2), told(3)))
                .containsExactly("INV-2026-0003 was acknowledged and is not there");
    }

    @Test
    void anInvoiceNobodyWasToldOfShows() {
        assertThat(NumbersCheck.violations(rows(3), told(2)))
                .containsExactly("INV-2026-0003 is there and was never acknowledged");
    }

    @Test
    void anotherTotalThanTheAcknowledgedOneShows() {
        List<IssuedRow> rows = with(rows(1), 0, row -> totalled(row, new BigDecimal("119.01")));
        assertThat(NumbersCheck.violations(rows, told(1)))
                .singleElement()
                .asString()
                .startsWith("acknowledged ");
    }

    @Test
    void twoInvoicesForOneKeyShow() {
        List<IssuedRow> rows = with(rows(2), 1, row -> referenced(row, "job-1"));
        assertThat(NumbersCheck.violations(rows, told(2))).contains("two invoices for job-1");
    }

    @Test
    void aMissingOrSecondRowBesideTheInvoiceShows() {
        List<IssuedRow> rows = with(rows(1), 0, row -> counted(row, 0, 2, 0));
        assertThat(NumbersCheck.violations(rows, told(1)))
                .containsExactly(
                        "INV-2026-0001: 0 × ledger entry instead of one",
                        "INV-2026-0001: 2 × evidence leaf instead of one",
                        "INV-2026-0001: 0 × outbox event instead of one");
    }

    private static List<IssuedRow> with(List<IssuedRow> rows, int at, UnaryOperator<IssuedRow> change) {
        List<IssuedRow> changed = new ArrayList<>(rows);
        changed.set(at, change.apply(rows.get(at)));
        return changed;
    }

    private static List<IssuedRow> rows(int count) {
        List<IssuedRow> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(new IssuedRow("id-" + i, "job-" + i, number(i), DAY, GROSS, GROSS, true, 1, 1, 1, 1, 1));
        }
        return rows;
    }

    private static List<Acknowledged> told(int count) {
        List<Acknowledged> told = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            told.add(new Acknowledged("a1b2c3d4e5f6", "job-" + i, "id-" + i, number(i), DAY, GROSS, GROSS));
        }
        return told;
    }

    private static String number(int i) {
        return String.format("INV-2026-%04d", i);
    }

    private static IssuedRow numbered(IssuedRow row, String number) {
        return new IssuedRow(
                row.invoiceId(), row.reference(), number, row.issueDate(), GROSS, GROSS, true, 1, 1, 1, 1, 1);
    }

    private static IssuedRow dated(IssuedRow row, LocalDate date) {
        return new IssuedRow(row.invoiceId(), row.reference(), row.number(), date, GROSS, GROSS, true, 1, 1, 1, 1, 1);
    }

    private static IssuedRow totalled(IssuedRow row, BigDecimal gross) {
        return new IssuedRow(
                row.invoiceId(), row.reference(), row.number(), row.issueDate(), gross, GROSS, true, 1, 1, 1, 1, 1);
    }

    private static IssuedRow referenced(IssuedRow row, String reference) {
        return new IssuedRow(
                row.invoiceId(), reference, row.number(), row.issueDate(), GROSS, GROSS, true, 1, 1, 1, 1, 1);
    }

    private static IssuedRow counted(IssuedRow row, int postings, int leaves, int events) {
        return new IssuedRow(
                row.invoiceId(),
                row.reference(),
                row.number(),
                row.issueDate(),
                GROSS,
                GROSS,
                true,
                1,
                postings,
                leaves,
                1,
                events);
    }
}
