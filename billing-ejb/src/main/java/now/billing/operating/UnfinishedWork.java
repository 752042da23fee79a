package now.billing.operating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import now.billing.automating.Findings;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready}: how much waits for the operator. The node is ready all the same: taking it out of service
 * would help nobody.
 */
@Readiness
@ApplicationScoped
public class UnfinishedWork implements HealthCheck {
    @Inject
    private Findings findings;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("work")
                .up()
                .withData("deadLetters", findings.deadLetters())
                .withData("driftingDocuments", findings.driftingDocuments())
                .build();
    }
}
