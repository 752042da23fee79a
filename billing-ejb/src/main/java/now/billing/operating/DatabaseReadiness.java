package now.billing.operating;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready}: whether the database answers through both pools, one connection after the other and never more
 * than one at a time, also while many ask. Liveness does not look here: a new process would not find a better database
 * (ADR 0005).
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class.getName());

    /** For both pools together; a proxy that asks every second must hear a no before it asks for the third time. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Resource(lookup = "jdbc/billing")
    private DataSource tenantPool;

    @Resource(lookup = "jdbc/platform")
    private DataSource platformPool;

    /**
     * A thread of our own: load balancers ask from the first moment on, and the server's executor drops what it is
     * given while the application is still being deployed, without a word.
     */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "database readiness");
        made.setDaemon(true);
        return made;
    });

    private final Question question =
            new Question(thread, PATIENCE, () -> answers(tenantPool) && answers(platformPool));

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(question.isAnsweredWithYes())
                .build();
    }

    private static boolean answers(DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException away) {
            LOG.log(Level.FINE, "the database does not answer", away);
            return false;
        }
    }
}
