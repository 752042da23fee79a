package now.billing.operating;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import now.billing.automating.Findings;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** {@code /metrics}: how much waits for the operator, in all tenants. Alert on either above 0. */
@Singleton
@AccessTimeout(value = 10, unit = TimeUnit.SECONDS)
@Startup
public class WorkFigures {
    private static final Logger LOG = System.getLogger(WorkFigures.class.getName());

    @Inject
    private Instance<MetricRegistry> registries;

    @Inject
    private Findings findings;

    @PostConstruct
    void register() {
        try {
            MetricRegistry registry = registries.get();
            registry.gauge("billing_dead_letters", findings, Findings::deadLetters);
            registry.gauge("billing_drifting_documents", findings, Findings::driftingDocuments);
        } catch (RuntimeException off) {
            // Where metrics are switched off, as in development, the server has no registry and fails over it.
            LOG.log(Level.DEBUG, "no metrics on this node", off);
        }
    }
}
