package now.billing.rendering;

import java.util.concurrent.Callable;
import now.billing.access.boundary.OwnTransaction;
import now.billing.rendering.press.DrawingSteps;
import now.billing.tenancy.TenantCode;

/** Steps of the signed-in caller. */
record CallersSteps(OwnTransaction transaction, TenantCode tenant) implements DrawingSteps {

    static CallersSteps of(OwnTransaction transaction) {
        return new CallersSteps(transaction, transaction.tenant());
    }

    @Override
    public <T> T run(Callable<T> step) {
        return transaction.run(step);
    }
}
