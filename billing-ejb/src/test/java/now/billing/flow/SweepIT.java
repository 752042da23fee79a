package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import now.billing.automating.Findings;
import now.billing.automating.MailTurns;
import now.billing.automating.Sweep;
import now.billing.messaging.EventType;
import now.billing.messaging.Outbox;
import now.billing.storage.Ids;
import now.billing.storage.TenantSql;
import org.junit.jupiter.api.Test;

/** The sweep over all tenants, on a real database: what it finds, and how little it costs where nothing is. */
class SweepIT extends FlowCase {
    private final List<Long> delays = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private Findings findings;

    @Test
    void whatAKilledNodeLeftIsSealedAndHandedOver() {
        business.issued(null);
        assertThat(count("select count(*)::int as number from evidence_pending"))
                .isPositive();
        sweep(Duration.ofSeconds(1));
        assertThat(count("select count(*)::int as number from evidence_pending"))
                .isZero();
        assertThat(count("select count(*)::int as number from outbox_event where done_at is null"))
                .isZero();
    }

    @Test
    void aTenantWhereNothingIsToBeDoneIsAskedInOneTransaction() {
        business.issued(null);
        sweep(Duration.ofSeconds(1));
        assertThat(steps.stream().filter(step -> step.startsWith("after"))).hasSizeGreaterThan(1);
        sweep(Duration.ofSeconds(61));
        assertThat(steps).containsExactly("in 1", "after 1");
        assertThat(delays).isEmpty();
    }

    @Test
    void whatIsDueBeforeTheNextSweepIsStartedInItsTimeAndWhatIsDueLaterByAnother() {
        sweep(Duration.ZERO);
        business.call(w -> w.bean(Outbox.class)
                .add(EventType.INVOICE_ISSUED, "TEST", Ids.next(), "{}", Business.NOW.plusSeconds(90)));
        sweep(Duration.ofSeconds(10));
        assertThat(delays).isEmpty();
        sweep(Duration.ofSeconds(60));
        assertThat(delays)
                .singleElement()
                .satisfies(millis -> assertThat(millis).isBetween(30_000L, 30_010L));
        assertThat(count("select count(*)::int as number from outbox_event where done_at is null"))
                .isEqualTo(1);
    }

    @Test
    void theHouseIsLookedAfterOnceAnHour() {
        sweep(Duration.ZERO);
        execute("insert into idempotency_record (caller, idempotency_key, request_digest, created_at)"
                + " values ('caller', 'key', 'digest', to_timestamp(0))");
        sweep(Duration.ofMinutes(30));
        assertThat(count("select count(*)::int as number from idempotency_record"))
                .isEqualTo(1);
        sweep(Duration.ofMinutes(61));
        assertThat(count("select count(*)::int as number from idempotency_record"))
                .isZero();
    }

    @Test
    void deadLettersAndDriftingDocumentsAreCountedForTheOperator() {
        business.issued(null);
        execute("update outbox_event set given_up_at = created_at");
        execute("update document_standing set allocated = 1");
        sweep(Duration.ZERO);
        sweep(Duration.ofSeconds(60));
        assertThat(findings.deadLetters()).isEqualTo(1);
        assertThat(findings.driftingDocuments()).isEqualTo(1);
        execute("update document_standing set allocated = 0");
    }

    /** Sweeps this long after the business was founded; what is started at once has ended when this returns. */
    private void sweep(Duration later) {
        steps.clear();
        delays.clear();
        Clock clock = Clock.fixed(Business.NOW.plus(later), ZoneOffset.UTC);
        Beans beans = RelaySteps.sweep(units, business.tenant(), clock, steps::add)
                .with(ManagedExecutorService.class, server(ManagedExecutorService.class))
                .with(ManagedScheduledExecutorService.class, server(ManagedScheduledExecutorService.class));
        beans.bean(MailTurns.class);
        beans.bean(Sweep.class).ask(List.of(business.tenant()));
        findings = beans.bean(Findings.class);
    }

    /** Runs at once what it is given, and remembers how long it is to wait with the rest. */
    private <T> T server(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            switch (method.getName()) {
                case "execute" -> ((Runnable) given[0]).run();
                case "schedule" -> delays.add((Long) given[1]);
                default -> throw new UnsupportedOperationException(method.getName());
            }
            return null;
        }));
    }

    private void execute(@CompileTimeConstant String text) {
        business.call(w -> w.bean(TenantSql.class).execute(text));
    }

    private int count(@CompileTimeConstant String query) {
        return units.as(
                business.tenant(),
                sql -> sql.row(row -> row.integer("number"), query).orElseThrow());
    }
}
