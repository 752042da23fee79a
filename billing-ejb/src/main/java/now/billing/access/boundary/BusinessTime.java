package now.billing.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import now.billing.organization.Organizations;

/**
 * What time it is for the business: instants are the same everywhere, but which day it is depends on the
 * organization's time
 * zone. A command asks once and passes the date down.
 */
@ApplicationScoped
public class BusinessTime {
    @Inject
    private Clock clock;

    @Inject
    private Instance<Organizations> organizations;

    /** The moment, for columns that end in {@code _at}. */
    public Instant now() {
        return clock.instant();
    }

    /** Today's date in the tenant's zone. */
    public LocalDate today() {
        return today(zone());
    }

    /** Today's date in a zone that was read already. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }

    /** The tenant's zone; needs a transaction that a tenant has entered. */
    public ZoneId zone() {
        return organizations
                .get()
                .zone()
                .orElseThrow(() -> new IllegalStateException("the tenant has no organization yet"));
    }
}
