package now.billing.storage;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The two entity managers of the application, bound once in this module.
 *
 * <p>An injected entity manager of this server looks up its unit at its first use, in the module of whoever happens to
 * call; another module does not know the units of this one ("Unable to retrieve EntityManagerFactory for unitName").
 * Once bound it serves every caller and stays transaction-scoped. Hence repositories {@code @Inject} the gateway that
 * {@link Gateways} hands out and never use {@code @PersistenceContext} themselves.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EntityManagers {
    @PersistenceContext(unitName = "tenant")
    private EntityManager tenant;

    @PersistenceContext(unitName = "platform")
    private EntityManager platform;

    /** Looks both units up while the calling module is this one. */
    @PostConstruct
    @SuppressWarnings("ReturnValueIgnored")
    void bind() {
        tenant.getEntityManagerFactory();
        platform.getEntityManagerFactory();
    }

    /** The business data of the tenant of the current transaction. */
    public EntityManager tenant() {
        return tenant;
    }

    /** Tenants, users and memberships; never within a transaction of {@link #tenant()}. */
    public EntityManager platform() {
        return platform;
    }
}
