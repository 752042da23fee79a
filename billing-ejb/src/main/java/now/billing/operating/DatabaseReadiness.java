package now.billing.operating;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.storage.Lifeline;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready}: whether the database answers both logins, one after the other and never more than one at a
 * time, also while many ask. Liveness does not look here: a new process would not find a better database
 * (ADR 0005).
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class.getName());

    /** For both pools together; a proxy that asks every second must hear a no before it asks for the third time. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Lifeline> lifelines = new ConcurrentHashMap<>();

    /**
     * A thread of our own: load balancers ask from the first moment on, and the server's executor drops what it is
     * given while the application is still being deployed, without a word.
     */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "database readiness");
        made.setDaemon(true);
        return made;
    });

    private final Question question = new Question(thread, PATIENCE, () -> answers("app") && answers("platform"));

    @Inject
    private MissingFeatures missing;

    @PreDestroy
    void close() {
        thread.shutdownNow();
        lifelines.values().forEach(DatabaseReadiness::closeQuietly);
    }

    private static void closeQuietly(Lifeline lifeline) {
        try {
            lifeline.close();
        } catch (SQLException gone) {
            LOG.log(Level.FINE, "it was gone already", gone);
        }
    }

    @Override
    public HealthCheckResponse call() {
        boolean answered = question.isAnsweredWithYes();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("database").status(answered);
        if (!missing.words().isEmpty()) {
            response.withData("without", missing.words());
        }
        return response.build();
    }

    /** Not through the pools: while all their connections are at work the node is busy, and still ready. */
    private boolean answers(String login) {
        try {
            return lifelines.computeIfAbsent(login, DatabaseReadiness::lifeline).answers();
        } catch (SQLException away) {
            LOG.log(Level.FINE, "the database does not answer", away);
            return false;
        }
    }

    private static Lifeline lifeline(String login) {
        Config config = ConfigProvider.getConfig();
        String prefix = "billing.db." + login;
        return new Lifeline(
                config.getValue("billing.db.url", String.class),
                config.getValue(prefix + ".user", String.class),
                config.getValue(prefix + ".password", String.class),
                (int) PATIENCE.toSeconds());
    }
}
