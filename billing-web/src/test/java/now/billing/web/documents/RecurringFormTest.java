package now.billing.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.schedule.Recurrence;
import now.billing.kernel.schedule.Rhythm;
import org.junit.jupiter.api.Test;

class RecurringFormTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    @Test
    void aDueDateThatThePageDoesNotShowGoesWithTheFirstDay() {
        RecurringForm form = new RecurringForm(
                new RecurringFacts(new Recurrence(Rhythm.MONTHLY, START, null, null), RecurringFacts.Mode.ISSUE));
        DocumentContent written = DocumentContent.empty(CurrencyUnit.of("EUR")).toBuilder()
                .dueDate(START.plusDays(14))
                .build();
        assertThat(form.beside(written)).isEqualTo(written);
        form.setStartsOn(START.plusMonths(1));
        assertThat(form.beside(written).dueDate()).isNull();
        assertThat(new RecurringForm(null).beside(written)).isEqualTo(written);
    }
}
