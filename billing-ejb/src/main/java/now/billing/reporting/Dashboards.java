package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** The figures of the home page. */
@Stateless
public class Dashboards {
    @RolesAllowed("invoice.read")
    public HomeView home() {
        throw new IllegalStateException("not built yet");
    }
}
