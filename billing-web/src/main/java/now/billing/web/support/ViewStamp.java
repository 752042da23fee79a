package now.billing.web.support;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.FacesContext;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose view it is: one person in one organization, as the services know them ({@code u:<person>@<organization>}).
 *
 * <p>Every view keeps the stamp of whom it was made for. A view that comes back from somebody else, be it the same
 * person in another organization, is refused before anything of it is read, written or drawn: what was typed for one
 * business must never be saved into another (ADR 0046).
 *
 * @param principal name of the caller; empty for a stranger
 */
public record ViewStamp(String principal) {
    private static final String KEY = "now.billing.stamp";

    /** Of whoever sent this request: the mechanism has just checked the person's membership. */
    public static ViewStamp ofRequest(FacesContext faces) {
        Principal caller = faces.getExternalContext().getUserPrincipal();
        return new ViewStamp(caller == null ? "" : caller.getName());
    }

    /**
     * Puts the stamp on a view that has none; one that has keeps its own.
     *
     * @param kept what is kept with the view
     */
    void stamp(Map<String, Object> kept) {
        kept.putIfAbsent(KEY, principal);
    }

    /**
     * @param kept what was kept with the view; null where that is lost
     * @throws ViewExpiredException unless the view bears this stamp
     */
    void demandOn(@Nullable Map<String, Object> kept, String viewId) {
        if (kept == null || !principal.equals(kept.get(KEY))) {
            throw new ViewExpiredException("the view is somebody else's", viewId);
        }
    }
}
