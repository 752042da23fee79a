package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import now.billing.documents.recurring.RecurringSlot;
import now.billing.documents.recurring.RecurringState;
import now.billing.facade.InvoiceFacade;
import now.billing.facade.RecurringFacade;
import now.billing.kernel.document.RecurringFacts.Mode;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.schedule.Recurrence;
import now.billing.kernel.schedule.Rhythm;
import now.billing.kernel.schedule.RhythmUnit;
import now.billing.reporting.Dashboards;
import now.billing.reporting.HomeView;
import now.billing.tenancy.Housekeeping;
import org.junit.jupiter.api.Test;

/** Invoices that make themselves, on a real database and with clocks of all kinds: each of its days counts once. */
class RecurringFlowIT extends RecurringCase {
    private static final int NODES = 8;

    @Test
    void aYearOfMonthEndsIsMadeAndEndsByItself() {
        UUID id = recurring(monthly(LAST_OF_YEAR, 12), Mode.ISSUE, "Rent for {month} {year}, {quarter}");
        for (LocalDate day = LAST_OF_YEAR.minusDays(3); day.isBefore(LocalDate.of(2028, 2, 1)); day = day.plusDays(3)) {
            run(morning(day));
        }
        run(morning(LocalDate.of(2028, 2, 1)));
        assertThat(dates("select due_on as day from recurring_slot where state = 'MADE' order by due_on"))
                .hasSize(12)
                .startsWith(
                        LAST_OF_YEAR, LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31))
                .endsWith(LocalDate.of(2027, 11, 30));
        assertThat(count("select count(*)::int as number from issued_record")).isEqualTo(12);
        assertThat(texts("select description as found from document_line l join document d on d.id = l.document_id"
                        + " where d.kind = 'INVOICE' order by d.issue_on, l.line_no limit 3"))
                .first()
                .isEqualTo("Rent for December 2026, Q4");
        assertThat(standing(id, morning(LAST_OF_YEAR)).state()).isEqualTo(RecurringState.ENDED);
        assertThat(business.<Integer>call(beans -> beans.bean(InvoiceFacade.class)
                        .related(runs(beans, id).get(0).madeId())
                        .size()))
                .isEqualTo(1);
    }

    @Test
    void itBeginsWithTheDayOfTheBusinessAndNotWithThatOfTheServer() {
        recurring(monthly(LAST_OF_YEAR, null), Mode.DRAFT, "Rent");
        Instant midnight = LAST_OF_YEAR.atStartOfDay(BERLIN).toInstant();
        Instant due = at(
                midnight,
                beans -> Objects.requireNonNull(
                        beans.bean(Housekeeping.class).workDue().recurring()));
        assertThat(due).isEqualTo(midnight);
        run(midnight.minusSeconds(1));
        assertThat(invoices()).isZero();
        run(midnight);
        assertThat(invoices()).isEqualTo(1);
    }

    @Test
    void severalNodesAndClocksThatJumpMakeItOnce() throws Exception {
        recurring(monthly(LAST_OF_YEAR, null), Mode.SEND, "Rent");
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            List<Callable<Boolean>> all = IntStream.range(0, NODES)
                    .<Callable<Boolean>>mapToObj(node -> () -> {
                        run(morning(LAST_OF_YEAR).plusSeconds(node));
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : nodes.invokeAll(all)) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        run(morning(LAST_OF_YEAR).minus(Duration.ofDays(40)));
        run(morning(LAST_OF_YEAR).plus(Duration.ofSeconds(30)));
        assertThat(count("select count(*)::int as number from issued_record")).isEqualTo(1);
        assertThat(count("select count(*)::int as number from delivery")).isEqualTo(1);
    }

    @Test
    void aNodeThatDiesHasMadeAllOrNothing() {
        recurring(monthly(LAST_OF_YEAR, null), Mode.SEND, "Rent");
        for (int step = 1; step <= 2; step++) {
            killed("in " + step);
            assertThat(invoices()).isZero();
        }
        killed("after 2");
        assertThat(invoices()).isEqualTo(1);
        run(morning(LAST_OF_YEAR));
        assertThat(invoices()).isEqualTo(1);
        assertThat(count("select count(*)::int as number from delivery")).isEqualTo(1);
    }

    @Test
    void whatFailsWaitsVisiblyAndHoldsUpNobody() {
        UUID id = recurring(monthly(LAST_OF_YEAR, null), Mode.ISSUE, "Rent");
        archiveCustomer(true);
        run(morning(LAST_OF_YEAR));
        RecurringSlot failed =
                business.<RecurringSlot>call(beans -> runs(beans, id).get(0));
        assertThat(failed.state()).isEqualTo(RecurringSlot.State.FAILED);
        assertThat(failed.problem()).extracting(Problem::code).hasToString("customer.archived");
        assertThat(business.<List<HomeView.ToDo>>call(
                        beans -> beans.bean(Dashboards.class).home().toDo()))
                .extracting(HomeView.ToDo::kind)
                .contains(HomeView.Reason.RECURRING_FAILED);
        assertThat(standing(id, morning(LAST_OF_YEAR)).state()).isEqualTo(RecurringState.PAUSED);
        resume(id);
        run(morning(LAST_OF_YEAR).plus(Duration.ofMinutes(59)));
        assertThat(count("select attempts as number from recurring_slot")).isEqualTo(1);
        run(morning(LAST_OF_YEAR).plus(Duration.ofMinutes(61)));
        assertThat(count("select attempts as number from recurring_slot")).isEqualTo(2);
        archiveCustomer(false);
        tryAgain(id, LAST_OF_YEAR);
        run(morning(LAST_OF_YEAR).plus(Duration.ofMinutes(62)));
        assertThat(invoices()).isEqualTo(1);
        assertThat(standing(id, morning(LAST_OF_YEAR)).nextOn()).isEqualTo(LocalDate.of(2027, 1, 31));
    }

    @Test
    void whatNobodyWantsAnyMoreIsLeftOut() {
        UUID id = recurring(monthly(LAST_OF_YEAR, null), Mode.ISSUE, "Rent");
        archiveCustomer(true);
        run(morning(LAST_OF_YEAR));
        business.call(beans -> {
            beans.bean(RecurringFacade.class).skip(id, LAST_OF_YEAR);
            return true;
        });
        archiveCustomer(false);
        run(morning(LAST_OF_YEAR).plus(Duration.ofDays(2)));
        assertThat(invoices()).isZero();
        assertThatThrownBy(() -> business.call(beans -> {
                    beans.bean(RecurringFacade.class).skip(id, LAST_OF_YEAR);
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void daysThatPassWhileItIsPausedArePassedOverAndThoseOfAnOutageAreNot() {
        Recurrence weekly = new Recurrence(new Rhythm(RhythmUnit.WEEK, 1), LAST_OF_YEAR, null, null);
        UUID id = recurring(weekly, Mode.DRAFT, "Lesson");
        run(morning(LAST_OF_YEAR.plusDays(15)));
        assertThat(invoices()).isEqualTo(3);
        at(morning(LAST_OF_YEAR.plusDays(16)), beans -> {
            beans.bean(RecurringFacade.class).pause(id);
            return true;
        });
        run(morning(LAST_OF_YEAR.plusDays(40)));
        at(morning(LAST_OF_YEAR.plusDays(40)), beans -> {
            beans.bean(RecurringFacade.class).resume(id);
            return true;
        });
        run(morning(LAST_OF_YEAR.plusDays(40)));
        assertThat(invoices()).isEqualTo(3);
        run(morning(LAST_OF_YEAR.plusDays(42)));
        assertThat(invoices()).isEqualTo(4);
    }

    /** The process ends before or after a transaction commits; nothing of it goes on. */
    private void killed(String when) {
        assertThatThrownBy(() -> run(morning(LAST_OF_YEAR), step -> {
                    if (step.equals(when)) {
                        throw new Killed();
                    }
                }))
                .isInstanceOf(Killed.class);
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private List<LocalDate> dates(@CompileTimeConstant String query) {
        return units.as(business.tenant(), sql -> sql.rows(row -> row.date("day"), query));
    }
}
