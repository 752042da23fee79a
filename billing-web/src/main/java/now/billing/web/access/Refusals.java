package now.billing.web.access;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.ProviderFailed;

/** A refusal that time heals, told to programs, too: the page with the words has its status and says when to return. */
final class Refusals {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private Refusals() {}

    static void comeLater(FacesContext faces, BillingException refused) {
        String seconds = refused.problems().get(0).args().get("seconds");
        if (seconds == null) {
            return;
        }
        ExternalContext external = faces.getExternalContext();
        external.setResponseStatus(refused instanceof ProviderFailed ? UNAVAILABLE : TOO_MANY_REQUESTS);
        external.setResponseHeader("Retry-After", seconds);
    }
}
