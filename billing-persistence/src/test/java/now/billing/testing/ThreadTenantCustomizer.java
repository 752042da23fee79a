package now.billing.testing;

import now.billing.tenancy.CurrentTransaction;
import now.billing.tenancy.TenantSessionCustomizer;

/** The product's gate over the test's transaction. */
public final class ThreadTenantCustomizer extends TenantSessionCustomizer {
    @Override
    protected CurrentTransaction transaction() {
        return new ThreadTransaction();
    }
}
