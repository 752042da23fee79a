package now.billing.storage.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Brings every tenant's schema to the newest version: each tenant in one transaction, several at once, the canaries
 * first and alone.
 *
 * <p>A tenant that fails stops the hand-out; the ones that are done stay done, and the next run goes on with the rest.
 * Tenants stand on two versions meanwhile, so scripts only ever widen (ADR 0013).
 */
final class TenantRunner {
    private static final int ATTEMPTS = 3;
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("55P03", "40P01");

    private final DataSource admin;
    private final List<Script> scripts;
    private final int workers;
    private final String owner;

    /** With the administrator's source, the owner of the schemas, the scripts, and how many tenants to do at once. */
    TenantRunner(DataSource admin, String owner, List<Script> scripts, int workers) {
        this.owner = owner;
        this.admin = admin;
        this.scripts = Scripts.inOrder(scripts);
        this.workers = workers;
    }

    /** Runs what is missing; returns how many tenants it changed. */
    int run() {
        Map<String, List<Script>> missing = missing();
        Iterator<Map.Entry<String, List<Script>>> tenants = missing.entrySet().iterator();
        int canaries = Math.min(2, missing.size());
        for (int i = 0; i < canaries; i++) {
            Map.Entry<String, List<Script>> canary = tenants.next();
            migrate(canary.getKey(), canary.getValue());
        }
        ConcurrentLinkedQueue<Map.Entry<String, List<Script>>> rest = new ConcurrentLinkedQueue<>();
        tenants.forEachRemaining(rest::add);
        return canaries + inParallel(rest);
    }

    private int inParallel(ConcurrentLinkedQueue<Map.Entry<String, List<Script>>> rest) {
        AtomicInteger done = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(threads.submit(() -> drain(rest, done)));
            }
            waitForAll(running);
            return done.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(
                    failure.getCause() == null
                            ? "a tenant failed"
                            : failure.getCause().getMessage(),
                    failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the migration was interrupted; the next start goes on", stopped);
        } finally {
            rest.clear();
            threads.shutdown();
        }
    }

    /** Whoever hears of a failure finds no tenant still in the middle of its scripts. */
    private static void waitForAll(List<Future<?>> running) throws ExecutionException, InterruptedException {
        ExecutionException first = null;
        for (Future<?> worker : running) {
            try {
                worker.get();
            } catch (ExecutionException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void drain(ConcurrentLinkedQueue<Map.Entry<String, List<Script>>> rest, AtomicInteger done) {
        for (var next = rest.poll(); next != null; next = rest.poll()) {
            try {
                migrate(next.getKey(), next.getValue());
                done.incrementAndGet();
            } catch (IllegalStateException failed) {
                rest.clear();
                throw failed;
            }
        }
    }

    private void migrate(String code, List<Script> wanted) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = admin.getConnection()) {
                connection.setAutoCommit(false);
                TenantBatch.run(connection, owner, code, wanted);
                connection.commit();
                return;
            } catch (SQLException failure) {
                if (attempt == ATTEMPTS || !WORTH_ANOTHER_TRY.contains(String.valueOf(failure.getSQLState()))) {
                    throw new IllegalStateException(
                            "tenant " + code + " could not be migrated: " + failure.getMessage(), failure);
                }
            }
        }
    }

    /** What each tenant lacks, in the order to run: one spare tenant and the oldest in use come first. */
    private Map<String, List<Script>> missing() {
        Map<String, Map<Integer, String>> ran = ran();
        Map<String, List<Script>> missing = new LinkedHashMap<>();
        ran.forEach((code, checksums) -> {
            List<Script> wanted = new ArrayList<>();
            for (Script script : scripts) {
                String checksum = checksums.get(script.version());
                if (checksum == null) {
                    wanted.add(script);
                } else if (!checksum.equals(script.checksum())) {
                    throw new IllegalStateException(script.name() + " was changed after it ran for tenant " + code
                            + ": put it back as it was (SHA-256 " + checksum + ") and write a new script;"
                            + " data that may go is deleted by ./run reset");
                }
            }
            if (!wanted.isEmpty()) {
                missing.put(code, wanted);
            }
        });
        return missing;
    }

    private Map<String, Map<Integer, String>> ran() {
        String text = "select t.code, m.version, m.checksum from (select code, row_number() over"
                + " (partition by status = 'SPARE' order by created_at, code) place from platform.tenant) t"
                + " left join platform.schema_migration m on m.tenant = t.code order by t.place, t.code, m.version";
        Map<String, Map<Integer, String>> ran = new LinkedHashMap<>();
        try (Connection connection = admin.getConnection();
                PreparedStatement query = connection.prepareStatement(text);
                ResultSet result = query.executeQuery()) {
            while (result.next()) {
                Map<Integer, String> versions =
                        ran.computeIfAbsent(result.getString("code"), code -> new LinkedHashMap<>());
                String checksum = result.getString("checksum");
                if (checksum != null) {
                    versions.put(result.getInt("version"), checksum);
                }
            }
            return ran;
        } catch (SQLException failure) {
            throw new IllegalStateException("the tenants' versions can't be read: " + failure.getMessage(), failure);
        }
    }
}
