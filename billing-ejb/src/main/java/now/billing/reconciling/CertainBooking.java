package now.billing.reconciling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.banking.BankSettings;
import now.billing.banking.BankTransaction;
import now.billing.banking.BankTransactions;
import now.billing.kernel.problem.BillingException;

/** Records what is certain, each entry in a transaction of its own that looks again whether it still is. */
@Dependent
public class CertainBooking {
    private static final Logger LOG = Logger.getLogger(CertainBooking.class.getName());
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 100;

    private final BankTransactions transactions;
    private final BankSettings settings;
    private final Suggesting suggesting;
    private final Reconciling reconciling;

    @Inject
    CertainBooking(
            BankTransactions transactions, BankSettings settings, Suggesting suggesting, Reconciling reconciling) {
        this.transactions = transactions;
        this.settings = settings;
        this.suggesting = suggesting;
        this.reconciling = reconciling;
    }

    /** Books all of it where the organization has that done by itself. */
    public int byItself(BankReading.Steps steps) {
        boolean wanted = steps.run(() -> settings.get().bookCertain());
        return wanted ? all(steps, Integer.MAX_VALUE) : 0;
    }

    /** Books what is certain, at most so many; how many were. */
    int all(BankReading.Steps steps, int most) {
        int booked = 0;
        UUID last = BEFORE_ALL;
        List<BankTransaction> batch;
        do {
            UUID after = last;
            batch = steps.run(() -> transactions.undecided(after, BATCH));
            List<BankTransaction> some = batch;
            Map<UUID, List<Suggestion>> found = some.isEmpty() ? Map.of() : steps.run(() -> suggesting.of(some));
            for (BankTransaction each : batch) {
                last = each.id();
                boolean certain =
                        found.getOrDefault(each.id(), List.of()).stream().anyMatch(Suggestion::isCertain);
                if (certain && booked < most && attempt(each.id(), steps)) {
                    booked++;
                }
            }
        } while (batch.size() == BATCH && booked < most);
        return booked;
    }

    private boolean attempt(UUID id, BankReading.Steps steps) {
        try {
            return steps.run(() -> reconciling.matchIfCertain(id) != null);
        } catch (BillingException refused) {
            LOG.log(Level.FINE, refused, () -> "bank transaction " + id + " waits for a person");
            return false;
        }
    }
}
