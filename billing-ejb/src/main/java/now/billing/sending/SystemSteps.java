package now.billing.sending;

import java.util.concurrent.Callable;
import now.billing.access.boundary.SystemIdentity;
import now.billing.rendering.press.DrawingSteps;
import now.billing.tenancy.TenantCode;

/** Steps of a drawing that the system does for a tenant: for the relay and for receivers of documents. */
record SystemSteps(SystemIdentity system, TenantCode tenant) implements DrawingSteps {
    @Override
    public <T> T run(Callable<T> step) {
        return system.runFor(tenant, step);
    }
}
