package now.billing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import now.billing.storage.Ids;
import now.billing.storage.TenantSql;
import now.billing.tenancy.Housekeeping;
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
                outbox(sql).add(EventType.INVOICE_ISSUED, "TEST", Ids.next(), "{}", AT);
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
            outbox(sql).done(done, AT);
            outbox(sql).retry(retried, AT.plusSeconds(100), "mail server busy");
        });
        assertThat(claim(AT.plusSeconds(99), 10)).isEmpty();
        assertThat(claim(AT.plusSeconds(3_000), 10)).containsExactly(retried);
        assertThat(nextDue()).contains(AT.plusSeconds(3_030));
    }

    @Test
    void aConsumerMeetsAnEventForTheFirstTimeOnce() {
        UUID id = add();
        List<Boolean> answers = new ArrayList<>();
        answers.add(work.as(tenant, sql -> outbox(sql).firstTime("mail", id)));
        answers.add(work.as(tenant, sql -> outbox(sql).firstTime("mail", id)));
        answers.add(work.as(tenant, sql -> outbox(sql).firstTime("webhook", id)));
        assertThat(answers).containsExactly(true, false, true);
    }

    @Test
    void anEventThatWasGivenUpComesNoMoreAndIsCounted() {
        UUID id = add();
        work.run(tenant, sql -> outbox(sql).giveUp(id, AT, "nobody can take it"));
        assertThat(claim(AT.plusSeconds(3_000), 10)).isEmpty();
        assertThat(nextDue()).isEmpty();
        int letters = work.as(tenant, sql -> new Housekeeping(sql).workDue().deadLetters());
        assertThat(letters).isEqualTo(1);
    }

    @Test
    void onlyWhatIsDoneForLongIsForgottenWithWhoHadIt() {
        UUID waiting = add();
        UUID old = add();
        UUID young = add();
        UUID letter = add();
        work.run(tenant, sql -> {
            outbox(sql).firstTime("mail", old);
            outbox(sql).done(old, AT);
            outbox(sql).done(young, AT.plusSeconds(10));
            outbox(sql).giveUp(letter, AT, "nobody can take it");
        });
        int forgotten = work.as(tenant, sql -> outbox(sql).forgetDoneBefore(AT.plusSeconds(10)));
        assertThat(forgotten).isEqualTo(1);
        List<UUID> left = work.as(tenant, sql -> sql.rows(row -> row.uuid("id"), "select id from outbox_event"));
        assertThat(left).containsExactlyInAnyOrder(waiting, young, letter);
        List<String> had = work.as(
                tenant, sql -> sql.rows(row -> row.text("consumer"), "select consumer from outbox_consumption"));
        assertThat(had).isEmpty();
    }

    @Test
    void whatWaitsOrWasGivenUpCannotBeDeletedByAnybody() {
        add();
        UUID letter = add();
        work.run(tenant, sql -> outbox(sql).giveUp(letter, AT, "nobody can take it"));
        int deleted = work.as(tenant, sql -> sql.execute("delete from outbox_event where id is not null"));
        assertThat(deleted).isZero();
    }

    @Test
    void anEventOfATypeThatThisReleaseDoesNotKnowWaitsForOneThatDoes() {
        UUID known = add();
        work.run(
                tenant,
                sql -> sql.execute(
                        "insert into outbox_event (id, type, subject_kind, subject_id, payload, available_at)"
                                + " values (?, 'order.placed', 'TEST', ?, '{}', ?)",
                        Ids.next(),
                        Ids.next(),
                        AT));
        assertThat(claim(AT, 10)).containsExactly(known);
        assertThat(nextDue()).contains(AT);
    }

    private Optional<Instant> nextDue() {
        return work.as(
                tenant,
                sql -> Optional.ofNullable(new Housekeeping(sql).workDue().events()));
    }

    /** Nobody listens. */
    @SuppressWarnings("unchecked")
    private static Outbox outbox(TenantSql sql) {
        Event<OutboxFilled> nobody = (Event<OutboxFilled>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> null);
        return new Outbox(sql, nobody);
    }

    private UUID add() {
        return work.as(tenant, sql -> outbox(sql).add(EventType.INVOICE_ISSUED, "TEST", Ids.next(), "{}", AT));
    }

    private List<UUID> claim(Instant now, int most) {
        return work.as(tenant, sql -> outbox(sql).claim(now, now.plusSeconds(30), most)).stream()
                .map(OutboxEvent::id)
                .toList();
    }
}
