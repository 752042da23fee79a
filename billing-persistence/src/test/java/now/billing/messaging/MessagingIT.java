package now.billing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import now.billing.storage.Ids;
import now.billing.tenancy.TenantCode;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagingIT {
    private static final int THREADS = 8;
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private TestDatabase database;
    private UnitsOfWork work;
    private TenantCode tenant;

    @BeforeAll
    void start() {
        database = TestDatabase.fresh();
        work = new UnitsOfWork(database, THREADS);
    }

    @BeforeEach
    void newTenant() {
        tenant = database.tenant();
    }

    @AfterAll
    void stop() {
        if (work != null) {
            work.close();
        }
    }

    @Test
    void relaysAtTheSameTimeNeverGetTheSameEvent() throws Exception {
        work.run(tenant, sql -> {
            for (int i = 0; i < 60; i++) {
                new Outbox(sql).add("Tested", "TEST", Ids.next(), "{}", AT);
            }
        });
        List<UUID> claimed = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<UUID>>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> claim(AT, 10)));
            }
            for (Future<List<UUID>> each : all) {
                claimed.addAll(each.get(1, TimeUnit.MINUTES));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(new HashSet<>(claimed)).hasSameSizeAs(claimed);
        assertThat(claimed.size()).isBetween(10, 60);
    }

    @Test
    void anEventWhoseRelayDiedComesBackAfterTheLease() {
        UUID id = add();
        assertThat(claim(AT, 10)).containsExactly(id);
        assertThat(claim(AT.plusSeconds(29), 10)).isEmpty();
        assertThat(claim(AT.plusSeconds(30), 10)).containsExactly(id);
    }

    @Test
    void anEventThatIsDoneNeverComesBackAndOneToBeRetriedComesLater() {
        UUID done = add();
        UUID retried = add();
        claim(AT, 10);
        work.run(tenant, sql -> {
            new Outbox(sql).done(done, AT);
            new Outbox(sql).retry(retried, AT.plusSeconds(100), "mail server busy");
        });
        assertThat(claim(AT.plusSeconds(99), 10)).isEmpty();
        assertThat(claim(AT.plusSeconds(3_000), 10)).containsExactly(retried);
        int waiting = work.as(tenant, sql -> new Outbox(sql).waiting(10));
        assertThat(waiting).isEqualTo(1);
    }

    @Test
    void aConsumerMeetsAnEventForTheFirstTimeOnce() {
        UUID id = add();
        List<Boolean> answers = new ArrayList<>();
        answers.add(work.as(tenant, sql -> new Outbox(sql).firstTime("mail", id)));
        answers.add(work.as(tenant, sql -> new Outbox(sql).firstTime("mail", id)));
        answers.add(work.as(tenant, sql -> new Outbox(sql).firstTime("webhook", id)));
        assertThat(answers).containsExactly(true, false, true);
    }

    private UUID add() {
        return work.as(tenant, sql -> new Outbox(sql).add("Tested", "TEST", Ids.next(), "{}", AT));
    }

    private List<UUID> claim(Instant now, int most) {
        return work.as(tenant, sql -> new Outbox(sql).claim(now, now.plusSeconds(30), most)).stream()
                .map(OutboxEvent::id)
                .toList();
    }
}
