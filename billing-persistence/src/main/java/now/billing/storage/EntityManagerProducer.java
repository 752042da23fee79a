package now.billing.storage;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;

/** Hands the bound entity managers to repositories: {@code @Inject EntityManager} or {@code @Inject @Platform EntityManager}. */
@ApplicationScoped
public class EntityManagerProducer {
    @EJB
    private EntityManagers managers;

    /** The entity manager of the unit {@code tenant}. */
    @Produces
    EntityManager tenant() {
        return managers.tenant();
    }

    /** The entity manager of the unit {@code platform}. */
    @Produces
    @Platform
    EntityManager platform() {
        return managers.platform();
    }
}
