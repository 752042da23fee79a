package now.billing.access.boundary;

import jakarta.annotation.security.PermitAll;
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
 * <p>The work runs in a transaction of its own, for exactly one tenant, as the named caller {@code system@<tenant>}. It
 * may use repositories and plain beans of the steps; services refuse it, because it is nobody's permission. The default
 * interceptor is left out here because the tenant comes from the argument: whoever is signed in at the moment (somebody
 * else's customer reading a public document) must not matter (ADR 0041).
 */
@Stateless
@ExcludeDefaultInterceptors
public class SystemIdentity {
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
