package now.billing.operating;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import now.billing.access.boundary.PublicAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says once per start which node serves which address, so that a log tells its own story. */
@Singleton
@AccessTimeout(value = 10, unit = TimeUnit.SECONDS)
@Startup
@PermitAll
public class StartupLog {
    private static final Logger LOG = System.getLogger(StartupLog.class.getName());

    @Inject
    @ConfigProperty(name = "billing.node.name", defaultValue = "node-1")
    private String node;

    @Inject
    private PublicAddress address;

    @EJB
    private DatabaseFeatures features;

    @Inject
    private MissingFeatures missing;

    @PostConstruct
    void say() {
        LOG.log(Level.INFO, "BillingNow starts on {0}, links begin with {1}", node, address.base());
        try {
            missing.tell(String.join("; ", features.missing()));
        } catch (RuntimeException away) {
            LOG.log(Level.DEBUG, "the database does not say what it lacks", away);
        }
    }
}
