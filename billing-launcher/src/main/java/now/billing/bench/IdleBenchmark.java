package now.billing.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import now.billing.launcher.RunningSystem;
import now.billing.tenancy.SpareTenants;

/** What it costs to be there: timers, sealer, relay and housekeeping of many tenants where nobody does anything. */
public final class IdleBenchmark implements Benchmark {
    private static final int TENANTS = 200;
    private static final int SETTLE_SECONDS = 180;
    /** Two sweeps over all tenants. */
    private static final int MEASURED_SECONDS = 120;

    private static final BigDecimal MOST_PERCENT = new BigDecimal("2");
    private static final long NANOS_PER_PERCENT = 10_000_000;

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String purpose() {
        return "CPU (whole server process and all of PostgreSQL, /proc) with " + TENANTS + " tenants and nobody there,"
                + " of one core, with the settings of production.";
    }

    @Override
    public List<Measurement> run(List<String> arguments) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("billing-bench");
        Map<String, String> environment = Map.of(
                "BILLING_HTTP_PORT",
                Integer.toString(RunningSystem.freePort()),
                "BILLING_PROFILE",
                "production",
                "BILLING_EDGE",
                "external");
        try (RunningSystem system = RunningSystem.launch(Dist.folder(), home, environment, List.of("start"))) {
            system.baseUrl();
            found(system.admin());
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            return measure(system);
        } catch (SQLException refused) {
            throw new IOException("The tenants could not be made", refused);
        }
    }

    /** Businesses that nobody has begun to use: the sweep asks them as it asks all others. */
    private static void found(DataSource admin) throws SQLException {
        try (SpareTenants spares = new SpareTenants(admin, "app", TENANTS);
                Connection connection = admin.getConnection();
                Statement statement = connection.createStatement()) {
            spares.topUp();
            statement.execute("update platform.tenant set status = 'ACTIVE', name = 'Example GmbH',"
                    + " activated_at = now() where status = 'SPARE'");
        }
    }

    private static List<Measurement> measure(RunningSystem system) throws IOException, InterruptedException {
        CpuTime start = CpuTime.of(system);
        long supervisor = Proc.cpuNanos(system.supervisor().pid());
        TimeUnit.SECONDS.sleep(MEASURED_SECONDS);
        CpuTime used = CpuTime.of(system).since(start);
        BigDecimal ofServer = percent(used.server());
        BigDecimal ofDatabase = percent(used.database());
        return List.of(
                new Measurement("server and database together", ofServer.add(ofDatabase), "%", MOST_PERCENT),
                Measurement.shown("of it the server", ofServer, "%"),
                Measurement.shown("of it PostgreSQL", ofDatabase, "%"),
                Measurement.shown(
                        "the supervisor beside them",
                        percent(Proc.cpuNanos(system.supervisor().pid()) - supervisor),
                        "%"));
    }

    private static BigDecimal percent(long nanos) {
        return BigDecimal.valueOf(nanos)
                .divide(BigDecimal.valueOf(NANOS_PER_PERCENT * MEASURED_SECONDS), 2, RoundingMode.HALF_UP);
    }
}
