package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import now.billing.delivery.DeliveryState;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.RuleViolated;
import now.billing.reminders.Remindable;
import now.billing.reminders.ReminderSort;
import now.billing.reminders.ReminderTab;
import now.billing.reminding.ReminderFacade;
import now.billing.reminding.Reminding;
import now.billing.reminding.SendReminder;
import now.billing.rendering.archive.RenderedFile;
import now.billing.tenancy.Housekeeping;
import org.junit.jupiter.api.Test;

/** Reminders made by people and by the system, on a real database and with clocks that jump. */
class ReminderFlowIT extends ReminderCase {
    private static final int AT_ONCE = 50;
    private static final int THREADS = 8;

    @Test
    void nothingIsDueUntilTheBusinessRemindsAtAll() {
        assertThat(due(late(60))).isEmpty();
        assertThatThrownBy(() -> preview(late(60))).hasMessageContaining("reminder.off");
        run(late(60));
        assertThat(reminders()).isEmpty();
    }

    @Test
    void levelsComeInOrderByTheDaysAfterTheDueDateAndOneADay() {
        levels(true);
        run(late(6));
        assertThat(reminders()).isEmpty();
        run(late(7));
        run(late(7));
        assertThat(reminders()).hasSize(1);
        run(late(60));
        run(late(60).plusSeconds(3600));
        assertThat(reminders()).hasSize(2);
        run(late(61));
        run(late(62));
        assertThat(reminders()).extracting(row -> row.reminder().level()).containsExactly(1, 2, 3);
        assertThat(reminders()).extracting(row -> row.reminder().days()).containsExactly(7, 60, 61);
        assertThat(open()).isEqualTo(eur("408.60"));
        assertThat(texts("select type || ' ' || debit as found from ledger_entry order by id"))
                .containsExactly("INVOICE 398.6000", "LATE_FEE 5.0000", "LATE_FEE 5.0000");
        assertThat(drifting()).isZero();
    }

    @Test
    void theDayBeginsWhereTheBusinessIs() {
        levels(true);
        Instant midnight = due.plusDays(7).atStartOfDay(BERLIN).toInstant();
        run(midnight.minusSeconds(1));
        assertThat(reminders()).isEmpty();
        Instant next = at(
                midnight.minusSeconds(1),
                beans -> Objects.requireNonNull(
                        beans.bean(Housekeeping.class).workDue().reminders()));
        assertThat(next).isEqualTo(midnight);
        run(midnight);
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void manyNodesAndClocksThatJumpMakeItOnce() throws Exception {
        levels(true);
        parallel(number -> {
            run(late(7 + number % 2));
            return true;
        });
        assertThat(count("select count(*)::int as number from reminder where level = 1"))
                .isEqualTo(1);
        assertThat(count("select count(*)::int as number from late_fee"))
                .isEqualTo(reminders().size());
        assertThat(deliveries()).hasSameSizeAs(reminders());
        run(late(1));
        assertThat(drifting()).isZero();
    }

    @Test
    void fiftyPeopleSendItOnce() throws Exception {
        levels(false);
        run(late(7));
        assertThat(reminders()).isEmpty();
        assertThat(due(late(7))).hasSize(1);
        String expected = preview(late(7)).digest().hex();
        List<Boolean> sent = parallel(number -> {
            try {
                at(
                        late(7),
                        beans -> beans.bean(ReminderFacade.class).send(List.of(new SendReminder(invoice, expected))));
                return true;
            } catch (BillingException refused) {
                return false;
            }
        });
        assertThat(sent).containsOnlyOnce(true);
        assertThat(deliveries()).hasSize(1);
        assertThat(open()).isEqualTo(eur("403.60"));
        assertThat(due(late(7))).isEmpty();
    }

    @Test
    void theWordsAndSumsThatWereShownAreSentOrNothingIs() {
        levels(false);
        String shown = preview(late(14)).digest().hex();
        pay("100.00", late(14));
        assertThatThrownBy(() -> at(
                        late(14),
                        beans -> beans.bean(ReminderFacade.class).send(List.of(new SendReminder(invoice, shown)))))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining(Reminding.CHANGED.value());
        assertThat(reminders()).isEmpty();
        send(late(14));
        UUID second = send(late(15));
        assertThat(reminders().get(1).reminder().id()).isEqualTo(second);
        assertThat(reminders().get(1).reminder().subject()).isEqualTo("RE-2026-0001: 15");
        assertThat(reminders().get(1).reminder().message())
                .isEqualTo("Pay €303.60 and €5.00, €308.60, Buyer Ltd {nobody}");
    }

    @Test
    void whatWasSentIsSortedByWhenAndByWhatItAsksFor() {
        levels(false);
        UUID first = send(late(7));
        pay("4.00", late(7));
        UUID second = send(late(14));
        pay("1.00", late(14));
        UUID third = send(late(21));
        assertThat(sent(ReminderSort.DATE)).containsExactly(first, second, third);
        // 398.60 and 5.00; 399.60 and 5.00; 403.60 without a fee
        assertThat(sent(ReminderSort.AMOUNT)).containsExactly(first, third, second);
    }

    private List<UUID> sent(ReminderSort sort) {
        ListQuery<ReminderTab, ReminderSort> query = ListQuery.of(ReminderTab.SENT, sort, false, 10);
        return business.call(beans -> beans.bean(ReminderFacade.class).page(query).items().stream()
                .map(row -> row.reminder().id())
                .toList());
    }

    @Test
    void theLetterIsAPaperThatStaysTheSame() {
        levels(false);
        UUID id = send(late(7));
        RenderedFile first =
                at(late(7), beans -> beans.bean(ReminderFacade.class).pdf(id));
        pay("403.60", late(8));
        RenderedFile later =
                at(late(30), beans -> beans.bean(ReminderFacade.class).pdf(id));
        assertThat(first.bytes()).isEqualTo(later.bytes());
        assertThat(new String(first.bytes(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(first.name()).startsWith("reminder-RE-2026-0001-1-Buyer-Ltd");
    }

    @Test
    void whoIsNotToBeRemindedIsNot() {
        levels(true);
        hold(true);
        run(late(7));
        assertThat(reminders()).isEmpty();
        assertThat(due(late(7))).isEmpty();
        assertThatThrownBy(() -> preview(late(7))).hasMessageContaining(Remindable.HELD.value());
        hold(false);
        business.call(beans -> beans.bean(ReminderFacade.class).holdCustomer(business.customerId(), true, "A friend"));
        run(late(8));
        assertThatThrownBy(() -> preview(late(8))).hasMessageContaining(Remindable.CUSTOMER_HELD.value());
        assertThat(reminders()).isEmpty();
        business.call(beans -> beans.bean(ReminderFacade.class).holdCustomer(business.customerId(), false, ""));
        run(late(9));
        assertThat(reminders()).hasSize(1);
        assertThat(texts("select type as found from document_event where type like 'REMIND%' order by id"))
                .containsExactly("REMINDERS_STOPPED", "REMINDERS_RESUMED", "REMINDED");
        assertThat(business.<Integer>call(beans -> beans.bean(ReminderFacade.class)
                        .holdsOfCustomer(business.customerId())
                        .size()))
                .isEqualTo(2);
    }

    @Test
    void anotherBusinessKnowsNothingOfIt() {
        levels(false);
        UUID id = send(late(7));
        Business other = Business.fresh(database, units);
        assertThatThrownBy(() ->
                        other.call(beans -> beans.bean(ReminderFacade.class).get(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        other.call(beans -> beans.bean(ReminderFacade.class).preview(invoice)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        other.call(beans -> beans.bean(ReminderFacade.class).holdInvoice(invoice, true, "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aMailIsSentAndCanBeSentAgainByAPerson() {
        levels(true);
        run(late(7));
        relay(late(7));
        assertThat(deliveries()).extracting(each -> each.state()).containsExactly(DeliveryState.SENT);
        UUID id = reminders().get(0).reminder().id();
        at(late(8), beans -> beans.bean(ReminderFacade.class).sendAgain(id, 1));
        relay(late(8));
        assertThat(deliveries())
                .extracting(each -> each.state())
                .containsExactly(DeliveryState.SENT, DeliveryState.SENT);
        assertThat(drifting()).isZero();
    }

    private void hold(boolean stopped) {
        business.call(beans -> beans.bean(ReminderFacade.class).holdInvoice(invoice, stopped, "They called"));
    }

    private List<Remindable> due(Instant now) {
        ListQuery<ReminderTab, ReminderSort> query = ListQuery.of(ReminderTab.DUE, ReminderSort.DATE, false, 10);
        return at(now, beans -> beans.bean(ReminderFacade.class).due(query).items());
    }

    private interface Attempt {
        boolean make(int number) throws Exception;
    }

    private static List<Boolean> parallel(Attempt attempt) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, AT_ONCE)
                    .<Callable<Boolean>>mapToObj(number -> () -> attempt.make(number))
                    .toList();
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> each : people.invokeAll(attempts)) {
                results.add(each.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }
}
