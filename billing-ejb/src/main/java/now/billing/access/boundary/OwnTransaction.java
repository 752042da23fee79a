package now.billing.access.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import now.billing.tenancy.TenantCode;

/**
 * A short transaction of the caller's own in the midst of long work. Whoever draws, packs or waits does so outside and
 * comes here for each step that needs the database, so that no connection waits with it (ADR 0035). The work runs with
 * the caller's tenant and nobody's rights but the caller's: permissions are asked by the service before.
 */
@Stateless
public class OwnTransaction {
    @Inject
    private CurrentCaller current;

    /**
     * Runs the step in a new transaction of the signed-in caller; an exception rolls it back.
     *
     * @throws IllegalStateException where nobody is signed in
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T run(Callable<T> step) {
        current.get();
        try {
            return step.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("a step of " + current.get() + " failed", failure);
        }
    }

    /** Whose caller it is; asks no database. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public TenantCode tenant() {
        return current.get().tenant();
    }
}
