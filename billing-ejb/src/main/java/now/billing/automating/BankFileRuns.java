package now.billing.automating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.boundary.SystemIdentity;
import now.billing.reconciling.BankReading;
import now.billing.tenancy.TenantCode;

/** Reads the files of banks that a tenant was brought, and books what is certain where that is wanted. */
@Dependent
public class BankFileRuns {
    private static final Logger LOG = Logger.getLogger(BankFileRuns.class.getName());

    private final SystemIdentity system;
    private final BankReading reading;

    @Inject
    BankFileRuns(SystemIdentity system, BankReading reading) {
        this.system = system;
        this.reading = reading;
    }

    /**
     * Reads one file. What fails is tried again when its claim is over.
     *
     * @return whether there may be another one
     */
    public boolean run(TenantCode tenant) {
        BankReading.Steps steps = new BankReading.Steps() {
            @Override
            public <T> T run(Supplier<T> step) {
                return system.runFor(tenant, step::get);
            }
        };
        try {
            return reading.next(steps).isPresent();
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, broken, () -> "a file of a bank of tenant " + tenant + " waits for the next try");
            return false;
        }
    }
}
