package now.billing.web.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.NumberPattern.Reset;
import now.billing.maintaining.NumberSeriesView;
import org.junit.jupiter.api.Test;

/** A request sends the pattern and, after it, what the list of resets shows. */
class SeriesPageTest {
    private final SeriesPage.Row row = new SeriesPage.Row(
            new NumberSeriesView(
                    new UUID(0, 1),
                    DocumentKind.INVOICE,
                    "R-{yyyy}-{0}",
                    Reset.YEAR,
                    "R-2026-1",
                    1,
                    null,
                    false,
                    "S-{0}",
                    0),
            LocalDate.of(2026, 3, 1));

    @Test
    void aPeriodThatLeftThePatternIsNotBroughtBackByTheListThatStillShowsIt() {
        row.setPattern("R-{0}");
        row.setReset(Reset.YEAR);

        assertThat(row.getReset()).isEqualTo(Reset.NEVER);
        assertThat(row.getSample()).isEqualTo("R-1");
    }

    @Test
    void aPeriodThatIsChosenAfterwardsIsTaken() {
        row.setPattern("R-{0}");
        row.setReset(Reset.YEAR);
        row.setPattern("R-{0}");
        row.setReset(Reset.YEAR);

        assertThat(row.getReset()).isEqualTo(Reset.YEAR);
    }
}
