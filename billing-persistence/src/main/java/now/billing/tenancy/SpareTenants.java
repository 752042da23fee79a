package now.billing.tenancy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import now.billing.storage.migration.Provisioning;
import now.billing.storage.migration.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few empty tenants ready, so that the running application never needs the administrator's login: it only hands
 * a ready one out ({@link Tenants#claim}). Used by the launcher, outside the server (ADR 0011).
 */
public final class SpareTenants implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SpareTenants.class.getName());

    private final DataSource admin;
    private final Provisioning provisioning;
    private final int wanted;
    private final SecureRandom random = new SecureRandom();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "spare-tenants");
        thread.setDaemon(true);
        return thread;
    });

    private volatile @Nullable Connection line;

    /** With the administrator's source, the name of the application's login, and how many to keep ready. */
    public SpareTenants(DataSource admin, String appLogin, int wanted) {
        this.admin = admin;
        this.provisioning = new Provisioning(admin, appLogin, Scripts.ofTenant());
        this.wanted = wanted;
    }

    /** Makes as many as are missing now and returns how many that were. */
    public int topUp() {
        int missing = wanted - ready();
        for (int i = 0; i < missing; i++) {
            provisioning.provision(TenantCode.random(random).value());
        }
        return Math.max(missing, 0);
    }

    /** Tops up again and again until closed; a failure is told and the next round tries again. */
    public void keep(Duration every, Consumer<RuntimeException> onFailure) {
        clock.scheduleWithFixedDelay(() -> attempt(onFailure), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(Consumer<RuntimeException> onFailure) {
        try {
            topUp();
        } catch (RuntimeException failure) {
            if (!clock.isShutdown()) {
                onFailure.accept(failure);
            }
        }
    }

    /** Asks on a connection that stays: opening one each second costs more than all tenants together while idle. */
    private int ready() {
        try {
            return ready(connection());
        } catch (SQLException gone) {
            hangUp();
            return readyOnceMore();
        }
    }

    /** The server may have been started anew since the last time. */
    private int readyOnceMore() {
        try {
            return ready(connection());
        } catch (SQLException failure) {
            hangUp();
            throw new IllegalStateException("the spare tenants can't be counted: " + failure.getMessage(), failure);
        }
    }

    private Connection connection() throws SQLException {
        Connection known = line;
        Connection open = known == null ? admin.getConnection() : known;
        line = open;
        return open;
    }

    private static int ready(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*) as number from platform.tenant where status = 'SPARE'")) {
            result.next();
            return result.getInt("number");
        }
    }

    private void hangUp() {
        Connection known = line;
        line = null;
        if (known != null) {
            try {
                // Not close(): a server that hangs would not let go of who only wants to end.
                known.abort(Runnable::run);
            } catch (SQLException gone) {
                LOG.log(Level.FINE, "it was gone already", gone);
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        hangUp();
    }
}
