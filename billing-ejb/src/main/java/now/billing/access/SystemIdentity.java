package now.billing.access;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.concurrent.Callable;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.TenantContext;

/**
 * The one place where code acts without a signed-in person: timers, the outbox, the sealer, public documents.
 *
 * <p>The work runs in a transaction of its own, for exactly one tenant, as the named role {@value #ROLE}. It passes the
 * same checks as everybody: a service method that clock work may call lists {@value #ROLE} in its {@code @RolesAllowed}, all
 * others refuse it. The default interceptor is left out here because the tenant comes from the argument: whoever is signed
 * in at the moment (somebody else's customer reading a public document) must not matter (ADR 0041).
 */
@Stateless
@RunAs(SystemIdentity.ROLE)
@DeclareRoles(SystemIdentity.ROLE)
@ExcludeDefaultInterceptors
public class SystemIdentity {
    /** The role that clock work has; never a group of a person or a token. */
    public static final String ROLE = "system";

    @Inject
    private CurrentCaller current;

    private final TenantContext tenants = TenantContext.ofServer();

    /**
     * Runs the work as the system, for one tenant, in a new transaction; an exception rolls it back.
     *
     * @return what the work returns
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T runFor(TenantCode tenant, Callable<T> work) {
        tenants.enter(tenant);
        current.enter(Caller.system(tenant));
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("work for tenant " + tenant + " failed", failure);
        }
    }
}
