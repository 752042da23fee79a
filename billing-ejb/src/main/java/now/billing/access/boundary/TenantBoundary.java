package now.billing.access.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import now.billing.tenancy.TenantContext;

/**
 * The gate in front of every service: it takes the tenant from the authenticated principal and enters it into the
 * transaction that the container has just begun.
 *
 * <p>It is the default interceptor of this module ({@code META-INF/ejb-jar.xml}), so no service can forget it. An
 * anonymous call passes without a tenant; the database then refuses every business table. A second tenant in one
 * transaction is refused by {@link TenantContext} (ADR 0040).
 */
public class TenantBoundary {
    @Resource
    private EJBContext context;

    @Inject
    private CurrentCaller current;

    private final TenantContext tenants = TenantContext.ofServer();

    /** Enters caller and tenant, then lets the call go on. */
    @AroundInvoke
    public Object enter(InvocationContext call) throws Exception {
        if (current.canBeEntered()) {
            Caller.parse(context.getCallerPrincipal().getName()).ifPresent(caller -> {
                tenants.enter(caller.tenant());
                current.enter(caller);
            });
        }
        return call.proceed();
    }
}
