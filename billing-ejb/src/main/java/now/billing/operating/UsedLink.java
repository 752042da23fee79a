package now.billing.operating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import now.billing.access.founding.SetUpCompleted;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes the set-up link away once it is used; it would work no more, but nobody should wonder about it. */
@ApplicationScoped
public class UsedLink {
    @Inject
    @ConfigProperty(name = "billing.home")
    private String home;

    void remove(@Observes(during = TransactionPhase.AFTER_SUCCESS) SetUpCompleted done) {
        SetUpFile.in(home).delete();
    }
}
