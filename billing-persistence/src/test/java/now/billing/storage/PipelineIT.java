package now.billing.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import now.billing.kernel.problem.Conflict;
import now.billing.tenancy.TenantCode;
import now.billing.testing.Probe;
import now.billing.testing.TestDatabase;
import now.billing.testing.TestServer;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Statements that wait for others to travel with: nothing said is lost, doubled, overtaken or kept from its refusal. */
class PipelineIT {
    private static final String INSERT = "insert into probe (id, mark, amount, version) values (?, ?, ?, 1)";

    private static TestDatabase database;
    private static UnitsOfWork work;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh(TestServer.postgres18(), List.of(Probe.SCRIPT));
        work = new UnitsOfWork(database, 2, "probe");
    }

    @AfterAll
    static void stop() {
        work.close();
    }

    private final TenantCode tenant = database.tenant();

    @Test
    void whatNobodyWaitsForIsWrittenWithTheCommit() {
        UUID id = UUID.randomUUID();
        work.run(tenant, sql -> sql.later(INSERT, id, "late", 1));
        assertThat(mark(id)).isEqualTo("late");
    }

    @Test
    void whatNobodyWaitsForIsGoneWithARollback() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> work.run(tenant, sql -> {
                    sql.later(INSERT, id, "never", 1);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(count(id)).isZero();
    }

    @Test
    void aReadSeesWhatWasSaidBeforeIt() {
        UUID id = UUID.randomUUID();
        work.run(tenant, sql -> {
            sql.later(INSERT, id, "seen", 1);
            assertThat(sql.row(row -> row.text(1), "select mark from probe where id = ?", id))
                    .contains("seen");
            assertThat(sql.find(Probe.class, id)).isPresent();
        });
    }

    @Test
    void anEntityReadSeesWhatWasSaidBeforeIt() {
        UUID id = UUID.randomUUID();
        work.run(tenant, sql -> {
            sql.later(INSERT, id, "seen", 1);
            assertThat(sql.query(Probe.class, "select p from Probe p where p.id = :id")
                            .setParameter("id", id)
                            .getResultList())
                    .hasSize(1);
        });
    }

    @Test
    void answersComeInTheOrderOfTheQuestionsAndOnce() {
        UUID id = UUID.randomUUID();
        work.run(tenant, sql -> {
            Answer<List<Integer>> before =
                    sql.ask(row -> row.integer(1), "select amount::int from probe where id = ?", id);
            sql.later(INSERT, id, "between", 7);
            Answer<List<Integer>> after =
                    sql.ask(row -> row.integer(1), "select amount::int from probe where id = ?", id);
            assertThat(after.get()).containsExactly(7);
            assertThat(before.get()).isEmpty();
            sql.execute("update probe set amount = 8 where id = ?", id);
            assertThat(after.get()).containsExactly(7);
        });
    }

    @Test
    void aQuestionThatOutlivesItsTransactionIsAnError() {
        Answer<List<Integer>> asked =
                work.as(tenant, sql -> sql.ask(row -> row.integer(1), "select amount::int from probe"));
        work.run(tenant, sql -> {
            sql.later(INSERT, UUID.randomUUID(), "other", 1);
            assertThat(asked.get()).isNotNull();
        });
        AtomicReference<Answer<List<Integer>>> lost = new AtomicReference<>();
        Throwable undone = catchThrowable(() -> work.run(tenant, sql -> {
            lost.set(sql.ask(row -> row.integer(1), "select amount::int from probe"));
            throw new IllegalStateException("rolled back");
        }));
        assertThat(undone).hasMessage("rolled back");
        assertThatThrownBy(() -> lost.get().get()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void entitiesAndStatementsAreWrittenInTheOrderInWhichTheyWereSaid() {
        Probe probe = Probe.of("first", 1);
        work.run(tenant, sql -> {
            sql.add(probe);
            sql.later("update probe set mark = 'second', version = version + 1 where id = ?", probe.id);
            sql.flush();
            sql.refresh(probe);
            probe.mark = "third";
            sql.later("update probe set mark = mark || ' and last' where id = ?", probe.id);
        });
        assertThat(mark(probe.id)).isEqualTo("third and last");
    }

    @Test
    void aRefusalComesWhenItIsAskedForAndNamesItsConstraint() {
        UUID id = UUID.randomUUID();
        Throwable refused = catchThrowable(() -> work.run(tenant, sql -> {
            sql.later(INSERT, id, "one", 1);
            sql.later(INSERT, id, "two", 2);
            sql.flush();
        }));
        assertThat(refused).isInstanceOf(StorageFailure.class);
        assertThat(Violations.constraint(refused)).contains("probe_pk");
        assertThat(count(id)).isZero();
    }

    @Test
    void aRefusalThatNobodyAskedForStopsTheCommit() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> work.run(tenant, sql -> {
                    sql.later(INSERT, id, "one", 1);
                    sql.later(INSERT, id, "two", 2);
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(count(id)).isZero();
    }

    @Test
    void aRowThatIsNotThereAnyMoreIsAConflict() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> work.run(tenant, sql -> {
                    sql.later(INSERT, id, "one", 1);
                    sql.later(Conflict::staleVersion, "update probe set amount = 2 where id = ? and version = 9", id);
                    sql.flush();
                }))
                .isInstanceOf(Conflict.class);
        assertThat(count(id)).isZero();
    }

    private String mark(UUID id) {
        return work.as(
                tenant,
                sql -> sql.row(row -> row.text(1), "select mark from probe where id = ?", id)
                        .orElseThrow());
    }

    private int count(UUID id) {
        return work.as(
                tenant,
                sql -> sql.rows(row -> row.text(1), "select mark from probe where id = ?", id)
                        .size());
    }
}
