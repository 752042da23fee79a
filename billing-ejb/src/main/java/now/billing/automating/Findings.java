package now.billing.automating;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** What waits for the operator, in all tenants, as the latest sweep of this node counted it. */
@ApplicationScoped
public class Findings {
    private volatile int deadLetters;
    private volatile int driftingDocuments;

    /** Events that were given up. */
    @Gauge(name = "billing_dead_letters", absolute = true, unit = MetricUnits.NONE)
    public int deadLetters() {
        return deadLetters;
    }

    /** Documents whose standing is not what the facts say. */
    @Gauge(name = "billing_drifting_documents", absolute = true, unit = MetricUnits.NONE)
    public int driftingDocuments() {
        return driftingDocuments;
    }

    void tell(int letters, int documents) {
        deadLetters = letters;
        driftingDocuments = documents;
    }
}
