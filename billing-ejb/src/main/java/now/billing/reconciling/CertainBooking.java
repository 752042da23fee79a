package now.billing.reconciling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.banking.BankSettings;
import now.billing.banking.BankTransaction;
import now.billing.banking.BankTransactions;
import org.jspecify.annotations.Nullable;

/** Records what is certain, each entry in a transaction of its own that looks again whether it still is. */
@Dependent
public class CertainBooking {
    private static final Logger LOG = Logger.getLogger(CertainBooking.class.getName());
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 100;

    /** Entries that are recorded at once. */
    static final int MOST_BOOKED = 500;

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

    /**
     * What became of some entries.
     *
     * @param booked how many of them were recorded
     * @param next after which entry the rest waits; null where none does
     */
    public record Booked(int booked, @Nullable UUID next) {}

    /**
     * Books all of it where the organization has that done by itself.
     *
     * @param goesOn asked in a transaction before each hundred entries
     */
    void byItself(BankReading.Steps steps, BooleanSupplier goesOn) {
        UUID next = steps.run(() -> settings.get().bookCertain()) ? BEFORE_ALL : null;
        while (next != null && steps.run(goesOn::getAsBoolean)) {
            next = some(steps, next, BATCH).next();
        }
    }

    /**
     * Books what is certain among the entries after this one, at most {@link #MOST_BOOKED}.
     *
     * @param after null for the first ones
     * @param most entries that are looked at, in hundreds
     */
    Booked some(BankReading.Steps steps, @Nullable UUID after, int most) {
        int booked = 0;
        int looked = 0;
        UUID last = after == null ? BEFORE_ALL : after;
        while (looked < most) {
            UUID begin = last;
            List<BankTransaction> batch = steps.run(() -> transactions.undecided(begin, BATCH));
            Map<UUID, List<Suggestion>> found = batch.isEmpty() ? Map.of() : steps.run(() -> suggesting.certain(batch));
            for (BankTransaction each : batch) {
                last = each.id();
                if (!found.getOrDefault(each.id(), List.of()).isEmpty() && attempt(each.id(), steps)) {
                    booked++;
                }
                if (booked == MOST_BOOKED) {
                    return new Booked(booked, last);
                }
            }
            if (batch.size() < BATCH) {
                return new Booked(booked, null);
            }
            looked += batch.size();
        }
        return new Booked(booked, last);
    }

    private boolean attempt(UUID id, BankReading.Steps steps) {
        try {
            return steps.run(() -> reconciling.matchIfCertain(id) != null);
        } catch (RuntimeException refused) {
            // one that cannot be recorded keeps no other one waiting
            LOG.log(Level.FINE, refused, () -> "bank transaction " + id + " waits for a person");
            return false;
        }
    }
}
