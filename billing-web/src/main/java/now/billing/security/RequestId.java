package now.billing.security;

import jakarta.servlet.http.HttpServletRequest;
import now.billing.access.signin.Secrets;

/** A name for one request, in the answer's header and in whatever is logged about it. Ours, never the client's. */
public final class RequestId {
    /** Response header with the id. */
    public static final String HEADER = "X-Request-Id";

    /** Request attribute with the id. */
    public static final String ATTRIBUTE = "now.billing.requestId";

    private static final int LENGTH = 16;

    private RequestId() {}

    /** The id of this request; the same for all of its dispatches. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String made = Secrets.secret().substring(0, LENGTH);
        request.setAttribute(ATTRIBUTE, made);
        return made;
    }
}
