package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import now.billing.delivery.DeliveryState;
import now.billing.drafting.CreditInvoice;
import now.billing.facade.CreditNoteFacade;
import now.billing.facade.InvoiceFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.settlement.Aging;
import now.billing.reminders.Remindable;
import now.billing.reminding.ReminderFacade;
import now.billing.reminding.ReminderLevelRecords;
import now.billing.rendering.paper.StatementContent;
import now.billing.reporting.StatementQuery;
import now.billing.reporting.Statements;
import now.billing.settling.LateFeeing;
import org.junit.jupiter.api.Test;

/** What stops a reminder, up to the moment in which its mail goes out, and what becomes of its fee. */
class ReminderStopsIT extends ReminderCase {
    @Test
    void aMailThatWaitedDoesNotGoOutAfterThePayment() {
        levels(true);
        run(late(7));
        pay("398.60", late(7));
        relay(late(7));
        assertThat(deliveries()).extracting(each -> each.state()).containsExactly(DeliveryState.CANCELLED);
        Problem problem = Objects.requireNonNull(deliveries().get(0).problem());
        assertThat(problem.code()).isEqualTo(Remindable.PAID);
        assertThat(problem.args()).containsEntry("number", "RE-2026-0001");
        assertThat(open()).isEqualTo(eur("0.00"));
        assertThat(reminders().get(0).waived()).isTrue();
        assertThat(texts("select type as found from document_event where type in"
                        + " ('REMINDED', 'REMINDER_CANCELLED', 'FEE_WAIVED', 'SENT') order by id"))
                .containsExactly("REMINDED", "REMINDER_CANCELLED", "FEE_WAIVED");
        UUID id = reminders().get(0).reminder().id();
        assertThatThrownBy(() ->
                        at(late(8), beans -> beans.bean(ReminderFacade.class).sendAgain(id, 1)))
                .hasMessageContaining(Remindable.PAID.value());
        run(late(14));
        assertThat(reminders()).hasSize(1);
        assertThat(drifting()).isZero();
    }

    @Test
    void aMailWhoseSumsAreNoLongerOpenDoesNotGoOut() {
        levels(true);
        run(late(7));
        pay("100.00", late(7));
        relay(late(7));
        assertThat(Objects.requireNonNull(deliveries().get(0).problem()).args())
                .containsEntry("value", "403.60")
                .containsEntry("limit", "303.60");
        assertThat(open()).isEqualTo(eur("298.60"));
    }

    @Test
    void aHoldStopsWhatWaits() {
        levels(true);
        run(late(7));
        business.call(beans -> beans.bean(ReminderFacade.class).holdInvoice(invoice, true, "Disputed"));
        relay(late(7));
        assertThat(Objects.requireNonNull(deliveries().get(0).problem()).code()).isEqualTo(Remindable.HELD);
    }

    @Test
    void turnedOffNothingGoesOutAnyMore() {
        levels(true);
        run(late(7));
        business.call(beans -> {
            ReminderLevelRecords records = beans.bean(ReminderLevelRecords.class);
            return records.turn(false, records.setting().version());
        });
        relay(late(7));
        assertThat(Objects.requireNonNull(deliveries().get(0).problem()).code().value())
                .isEqualTo("reminder.off");
        assertThat(reminders().get(0).waived()).isTrue();
    }

    @Test
    void aFullCreditWaivesWhatIsOpenOfTheFee() {
        levels(true);
        run(late(7));
        relay(late(7));
        at(late(8), beans -> {
            CreditNoteFacade credits = beans.bean(CreditNoteFacade.class);
            UUID draft = credits.credit(CreditInvoice.whole(invoice, "Wrong")).id();
            return credits.issue(new IssueDocument(draft, null));
        });
        assertThat(open()).isEqualTo(eur("0.00"));
        assertThat(reminders().get(0).waived()).isTrue();
        run(late(14));
        assertThat(reminders()).hasSize(1);
        assertThat(drifting()).isZero();
    }

    @Test
    void aFeeIsPaidWithItsInvoiceAndNobodyIsRemindedOfItAlone() {
        levels(true);
        run(late(7));
        pay("398.60", late(8));
        assertThat(open()).isEqualTo(eur("5.00"));
        run(late(14));
        assertThat(reminders()).hasSize(1);
        UUID id = reminders().get(0).reminder().id();
        at(late(15), beans -> {
            beans.bean(ReminderFacade.class).waive(id, "Goodwill");
            return true;
        });
        assertThat(open()).isEqualTo(eur("0.00"));
        assertThat(business.<LocalDate>call(beans -> Objects.requireNonNull(
                        beans.bean(InvoiceFacade.class).get(invoice).paidOn())))
                .isEqualTo(LocalDate.ofInstant(late(8), BERLIN));
        assertThatThrownBy(() -> at(late(15), beans -> {
                    beans.bean(ReminderFacade.class).waive(id, "Again");
                    return true;
                }))
                .hasMessageContaining(LateFeeing.ALREADY_WAIVED.value());
        assertThat(drifting()).isZero();
    }

    @Test
    void aFeeThatWasPaidIsNotWaived() {
        levels(true);
        run(late(7));
        pay("403.60", late(8));
        UUID id = reminders().get(0).reminder().id();
        assertThatThrownBy(() -> at(late(15), beans -> {
                    beans.bean(ReminderFacade.class).waive(id, "Goodwill");
                    return true;
                }))
                .hasMessageContaining(LateFeeing.PAID.value());
    }

    @Test
    void theStatementShowsTheFeeAndItsAgesAddUp() {
        levels(true);
        run(late(7));
        LocalDate day = due.plusDays(7);
        StatementContent statement = at(
                late(8),
                beans -> beans.bean(Statements.class)
                        .of(new StatementQuery(business.customerId(), due.minusDays(60), day, "EUR")));
        assertThat(statement.movements()).hasSize(2);
        assertThat(statement.movements().get(1).reference()).isEqualTo("RE-2026-0001");
        assertThat(statement.closing()).isEqualTo(eur("403.60"));
        assertThat(statement.aging().in(Aging.Bucket.DAYS_1_TO_30)).isEqualTo(eur("403.60"));
    }
}
