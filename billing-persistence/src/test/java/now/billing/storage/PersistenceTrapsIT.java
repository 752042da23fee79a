package now.billing.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import now.billing.tenancy.TenantCode;
import now.billing.testing.Probe;
import now.billing.testing.TestDatabase;
import now.billing.testing.TestServer;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The provider's traps, each met once: they must stay closed when a version changes. */
class PersistenceTrapsIT {
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
    void nullsOfEveryKindAreWrittenAndRead() {
        Probe empty = Probe.of("empty", 0);
        work.run(tenant, sql -> sql.add(empty));

        Probe read = read(empty.id);
        assertThat(read.otherId).isNull();
        assertThat(read.parent).isNull();
        assertThat(read.seenAt).isNull();
        assertThat(read.data).isNull();
        assertThat(read.amount).isNull();
    }

    @Test
    void aUuidCanBecomeNullAgain() {
        Probe parent = Probe.of("parent", 0);
        Probe child = Probe.of("child", 0);
        child.otherId = UUID.randomUUID();
        child.parent = parent;
        work.run(tenant, sql -> {
            sql.add(parent);
            sql.add(child);
        });
        assertThat(read(child.id).otherId).isEqualTo(child.otherId);

        work.run(tenant, sql -> {
            Probe managed = sql.find(Probe.class, child.id).orElseThrow();
            managed.otherId = null;
            managed.parent = null;
        });
        assertThat(read(child.id).otherId).isNull();
        List<Boolean> orphan = work.as(
                tenant,
                sql -> sql.rows(
                        row -> row.flag("orphan"),
                        "select parent_id is null as orphan from probe where id = ?",
                        child.id));
        assertThat(orphan).containsExactly(true);
    }

    @Test
    void anInstantKeepsItsMicrosecondsAndIsATimestampInTheDatabase() {
        Instant seen = Instant.parse("2026-03-29T01:30:00.123456Z");
        Probe probe = Probe.of("instant", 0);
        probe.seenAt = seen;
        work.run(tenant, sql -> sql.add(probe));

        assertThat(read(probe.id).seenAt).isEqualTo(seen);
        List<Instant> plain = work.as(
                tenant,
                sql -> sql.rows(
                        row -> row.instant("seen_at"),
                        "select seen_at from probe where id = ? and seen_at = ?",
                        probe.id,
                        seen));
        assertThat(plain).containsExactly(seen);
        List<Probe> found = work.as(
                tenant,
                sql -> sql.query(Probe.class, "select p from Probe p where p.seenAt >= :at and p.mark = 'instant'")
                        .setParameter("at", seen)
                        .getResultList());
        assertThat(found).hasSize(1);
    }

    @Test
    void aPageOfRootsIsAPageOfRootsWhenLinesAreReadInASecondStatement() {
        work.run(tenant, sql -> {
            for (int i = 0; i < 6; i++) {
                sql.add(Probe.of("page", 5));
            }
        });
        int right = work.as(tenant, sql -> {
            List<Probe> page = sql.query(Probe.class, "select p from Probe p where p.mark = 'page' order by p.id")
                    .setMaxResults(5)
                    .setHint("eclipselink.batch", "p.lines")
                    .setHint("eclipselink.batch.type", "IN")
                    .getResultList();
            assertThat(page).allSatisfy(probe -> assertThat(probe.lines).hasSize(5));
            return page.size();
        });
        int trap = work.as(tenant, sql -> (int) sql
                .query(Probe.class, "select p from Probe p join fetch p.lines where p.mark = 'page' order by p.id")
                .setMaxResults(5)
                .getResultList()
                .stream()
                .distinct()
                .count());
        assertThat(right).isEqualTo(5);
        assertThat(trap).as("join fetch limits the joined rows, not the roots").isEqualTo(1);
    }

    @Test
    void decimalsComeBackWithTheScaleOfTheirColumn() {
        Probe probe = Probe.of("decimal", 0);
        probe.amount = new BigDecimal("12.5");
        work.run(tenant, sql -> sql.add(probe));
        assertThat(read(probe.id).amount).isEqualTo(new BigDecimal("12.5000"));
    }

    @Test
    void jsonIsJsonInTheDatabase() {
        Probe probe = Probe.of("json", 0);
        probe.data = "{\"a\": \"ü\"}";
        work.run(tenant, sql -> sql.add(probe));
        List<String> value = work.as(
                tenant,
                sql -> sql.rows(row -> row.text("a"), "select data ->> 'a' as a from probe where id = ?", probe.id));
        assertThat(value).containsExactly("ü");
        assertThat(read(probe.id).data).isEqualTo("{\"a\": \"ü\"}");
    }

    @Test
    void aStaleVersionIsRefused() {
        Probe probe = Probe.of("version", 0);
        work.run(tenant, sql -> sql.add(probe));
        Throwable refused = catchThrowable(() -> work.run(tenant, sql -> {
            Probe managed = sql.find(Probe.class, probe.id).orElseThrow();
            sql.execute("update probe set version = version + 1 where id = ?", probe.id);
            managed.mark = "later";
        }));
        assertThat(refused).hasStackTraceContaining(OptimisticLockException.class.getName());
    }

    @Test
    void aViolationTellsTheNameOfItsConstraint() {
        Throwable refused = catchThrowable(() -> work.run(tenant, sql -> sql.add(Probe.of("", 0))));
        assertThat(Violations.constraint(refused)).contains("probe_mark_present");
        assertThat(Violations.state(refused)).contains("23514");
    }

    @Test
    void valuesOfEveryKindAreBound() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        List<String> answer = work.as(
                tenant,
                sql -> sql.rows(
                        row -> row.text("word") + row.flag("there") + row.integer("ids") + row.texts("words"),
                        "select ?::text as word, ?::timestamptz is not null as there, cardinality(?::uuid[]) as ids,"
                                + " ?::text[] as words",
                        "a",
                        now,
                        List.of(UUID.randomUUID(), UUID.randomUUID()),
                        List.of("x", "y")));
        assertThat(answer).containsExactly("atrue2[x, y]");
        List<Boolean> nulls = work.as(
                tenant,
                sql -> sql.rows(
                        row -> row.flag("nothing"),
                        "select ?::uuid is null and ?::text is null and cast(? as jsonb) is null as nothing",
                        null,
                        null,
                        null));
        assertThat(nulls).containsExactly(true);
    }

    @Test
    void aBatchWritesAllItsRowsInOneGo() {
        work.run(
                tenant,
                sql -> sql.batch(
                        "insert into probe (id, mark, other_id, version) values (?, ?, ?, 1)",
                        List.of(
                                Arrays.asList(Ids.next(), "batch", null),
                                Arrays.asList(Ids.next(), "batch", UUID.randomUUID()))));
        List<Integer> count = work.as(
                tenant,
                sql -> sql.rows(
                        row -> row.integer("number"),
                        "select count(*)::int as number from probe where mark = 'batch'"));
        assertThat(count).containsExactly(2);
    }

    @Test
    void piecesOfConstantTextKeepTheirValuesApart() {
        work.run(tenant, sql -> sql.add(Probe.of("x' or 'a'='a", 0)));
        ConstantText text = ConstantText.of("select mark from probe where mark = ?", "x' or 'a'='a")
                .append("and version >= ?", 0)
                .append("order by id limit ?", 5);
        List<String> marks = work.as(tenant, sql -> sql.rows(row -> row.text("mark"), text));
        assertThat(marks).containsExactly("x' or 'a'='a");
        assertThat(text).hasToString("select mark from probe where mark = ? and version >= ? order by id limit ?");
    }

    @Test
    void twoRowsWhereOneIsExpectedAreAnError() {
        assertThatThrownBy(() -> work.as(
                        tenant, sql -> sql.row(row -> row.integer("n"), "select n from generate_series(1, 2) n")))
                .hasMessage("one row expected, 2 found");
    }

    private Probe read(UUID id) {
        return work.as(tenant, sql -> sql.find(Probe.class, id).orElseThrow());
    }
}
