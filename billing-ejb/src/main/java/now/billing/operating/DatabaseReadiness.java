package now.billing.operating;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

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

    @Resource
    private ManagedExecutorService executor;

    private @Nullable Question question;

    @PostConstruct
    void open() {
        question = new Question(executor, PATIENCE, () -> answers(tenantPool) && answers(platformPool));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(Objects.requireNonNull(question, "not open yet").isAnsweredWithYes())
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
