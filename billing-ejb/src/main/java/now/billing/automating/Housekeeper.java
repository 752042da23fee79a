package now.billing.automating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.boundary.SystemIdentity;
import now.billing.kernel.document.DocumentRef;
import now.billing.receivables.StandingDrift;
import now.billing.tenancy.Housekeeping;
import now.billing.tenancy.TenantCode;
import org.jspecify.annotations.Nullable;

/**
 * Looks after a tenant's house, once an hour on one node: what is needed no longer goes, and where documents stand is
 * held against the facts. What differs is told, never repaired: whoever repairs silently hides the bug that made it.
 */
@Dependent
public class Housekeeper {
    /** How often a tenant is looked after. */
    public static final Duration EVERY = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(Housekeeper.class.getName());
    private static final int LOOKED_AT_ONCE = 500;

    private final SystemIdentity system;
    private final Housekeeping house;
    private final Leftovers leftovers;
    private final StandingDrift standing;
    private final Clock clock;

    @Inject
    Housekeeper(SystemIdentity system, Housekeeping house, Leftovers leftovers, StandingDrift standing, Clock clock) {
        this.system = system;
        this.house = house;
        this.leftovers = leftovers;
        this.standing = standing;
        this.clock = clock;
    }

    /** Does what is due, in short transactions; nothing where another node has taken the turn. */
    public void lookAfter(TenantCode tenant) {
        Instant now = clock.instant();
        if (system.runFor(tenant, () -> house.begin(now, now.plus(EVERY)))) {
            leftovers.at(now).forEach(each -> purge(tenant, each));
            int drifting = countDrift(tenant);
            system.runFor(tenant, () -> {
                house.found(drifting);
                return drifting;
            });
        }
    }

    private void purge(TenantCode tenant, IntSupplier batch) {
        int gone;
        do {
            gone = system.runFor(tenant, batch::getAsInt);
        } while (gone > 0);
    }

    private int countDrift(TenantCode tenant) {
        int drifting = 0;
        DocumentRef last = null;
        do {
            StandingDrift.Look look = look(tenant, last);
            look.drifted()
                    .forEach(ref -> LOG.log(
                            Level.SEVERE,
                            () -> "document " + ref + " of tenant " + tenant + " does not stand where it should"));
            drifting += look.drifted().size();
            last = look.last();
        } while (last != null);
        return drifting;
    }

    private StandingDrift.Look look(TenantCode tenant, @Nullable DocumentRef last) {
        return system.runFor(tenant, () -> standing.after(last, LOOKED_AT_ONCE));
    }
}
