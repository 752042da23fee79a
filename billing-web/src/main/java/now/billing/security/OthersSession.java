package now.billing.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** A request that shows the session of another browser: what is behind the door sees a stranger without a session. */
final class OthersSession extends HttpServletRequestWrapper {
    private static final String FOUND = "now.billing.othersSession";

    OthersSession(HttpServletRequest request) {
        super(request);
    }

    /** Notes that the session of this request is not the sender's. */
    static void note(HttpServletRequest request) {
        request.setAttribute(FOUND, Boolean.TRUE);
    }

    static boolean isIn(HttpServletRequest request) {
        return request.getAttribute(FOUND) != null;
    }

    @Override
    public HttpSession getSession() {
        throw none();
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        if (create) {
            throw none();
        }
        return null;
    }

    private static IllegalStateException none() {
        return new IllegalStateException("a stranger who shows somebody else's session gets none");
    }
}
