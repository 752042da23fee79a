package now.billing.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import now.billing.storage.TenantSql;
import now.billing.testing.Probe;
import now.billing.testing.TestDatabase;
import now.billing.testing.TestServer;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.Test;

class TenancyLoadIT {
    private static final int OPERATIONS = 20_000;
    private static final int THREADS = 16;

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger checked = new AtomicInteger();
    private final Map<TenantCode, AtomicInteger> committed = new ConcurrentHashMap<>();

    @Test
    void twentyThousandOperationsOfSixteenThreadsMeetNoForeignRow() throws Exception {
        TestDatabase database = TestDatabase.fresh(TestServer.postgres18(), List.of(Probe.SCRIPT));
        List<TenantCode> tenants =
                IntStream.range(0, 3).mapToObj(i -> database.tenant()).toList();
        tenants.forEach(tenant -> committed.put(tenant, new AtomicInteger()));

        try (UnitsOfWork work = new UnitsOfWork(database, THREADS, "probe")) {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> operate(work, tenants)));
            }
            for (Future<?> each : running) {
                each.get();
            }
            threads.shutdown();

            for (TenantCode tenant : tenants) {
                int rows = work.as(
                                tenant,
                                sql -> sql.rows(
                                        row -> row.integer("number"), "select count(*)::int as number from probe"))
                        .get(0);
                assertThat(rows).isEqualTo(committed.get(tenant).get());
            }
        }
        System.out.println("tenancy load: " + checked.get() + " operations checked, " + wrong.get() + " wrong");
        assertThat(checked).hasValue(OPERATIONS);
        assertThat(wrong).hasValue(0);
    }

    private void operate(UnitsOfWork work, List<TenantCode> tenants) {
        for (int i = next.getAndIncrement(); i < OPERATIONS; i = next.getAndIncrement()) {
            TenantCode tenant = tenants.get(i % tenants.size());
            int kind = i / tenants.size() % 10;
            if (kind == 0) {
                work.run(tenant, sql -> sql.add(Probe.of(tenant.value(), 1)));
                committed.get(tenant).incrementAndGet();
                checked.incrementAndGet();
            } else if (kind == 1) {
                rollBack(work, tenant);
            } else {
                work.run(tenant, sql -> check(sql, tenant, kind));
            }
        }
    }

    private void rollBack(UnitsOfWork work, TenantCode tenant) {
        try {
            work.run(tenant, sql -> {
                sql.add(Probe.of("never committed", 0));
                sql.flush();
                throw new ArithmeticException("on purpose");
            });
        } catch (ArithmeticException onPurpose) {
            checked.incrementAndGet();
        }
    }

    private void check(TenantSql sql, TenantCode tenant, int kind) {
        List<String> marks = kind % 2 == 0
                ? sql.rows(row -> row.text("mark"), "select mark from probe order by id desc limit 20")
                : sql
                        .query(Probe.class, "select p from Probe p order by p.id desc")
                        .setMaxResults(20)
                        .getResultList()
                        .stream()
                        .map(probe -> probe.mark)
                        .toList();
        if (!marks.stream().allMatch(tenant.value()::equals)) {
            wrong.incrementAndGet();
        }
        checked.incrementAndGet();
    }
}
