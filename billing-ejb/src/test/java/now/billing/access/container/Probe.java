package now.billing.access.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import now.billing.access.boundary.SystemIdentity;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.TenantContext;

/** A service like any other; it knows nothing of the boundary. */
@Stateless
public class Probe {
    @Inject
    private Below below;

    @EJB
    private SystemIdentity system;

    @EJB
    private Probe again;

    /** Who the database and the application think is calling. */
    @PermitAll
    public String who() {
        return below.who();
    }

    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String whoInANewTransaction() {
        return who();
    }

    @PermitAll
    public String outerAndInner() {
        return who() + ", " + again.whoInANewTransaction();
    }

    @RolesAllowed("invoice.issue")
    public String issue() {
        return who();
    }

    /** A second tenant in the same transaction. */
    @PermitAll
    public String enter(TenantCode other) {
        who();
        TenantContext.ofServer().enter(other);
        return who();
    }

    /** What is below the services. */
    @PermitAll
    public String asSystem(TenantCode tenant) {
        return system.runFor(tenant, below::who);
    }

    /** A service, which is closed to the system. */
    @PermitAll
    public String serviceAsSystem(TenantCode tenant) {
        return system.runFor(tenant, again::issue);
    }

    /** The caller is back afterwards. */
    @PermitAll
    public String afterSystem(TenantCode tenant) {
        asSystem(tenant);
        return who();
    }

    /** As the outbox does: a call below the elevation begins a transaction of its own. */
    @PermitAll
    public String newTransactionBelowSystem(TenantCode tenant) {
        return system.runFor(tenant, again::whoInANewTransaction);
    }
}
