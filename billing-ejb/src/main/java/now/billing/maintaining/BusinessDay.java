package now.billing.maintaining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import now.billing.organization.Organizations;

/** Which day it is for the business: today in the organization's time zone. Asked once a command and passed down. */
@Dependent
public class BusinessDay {
    private final Organizations organizations;
    private final Clock clock;

    @Inject
    public BusinessDay(Organizations organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Today; in UTC before the organization is founded. */
    public LocalDate today() {
        ZoneId zone = organizations.zone().orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
