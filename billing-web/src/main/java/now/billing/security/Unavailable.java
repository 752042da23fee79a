package now.billing.security;

import jakarta.ejb.EJBException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import now.billing.storage.Outage;

/**
 * The answer while the database cannot serve: 503 with {@code Retry-After}, a problem for programs and our page for
 * people, wherever in a request it was noticed.
 */
public final class Unavailable {
    private Unavailable() {}

    /** The outage behind a failure, also where the server has wrapped it in its own way. */
    public static Optional<Outage> behind(Throwable failure) {
        Optional<Outage> found = Outage.of(failure);
        if (found.isEmpty() && failure instanceof EJBException wrapped && wrapped.getCausedByException() != null) {
            return Outage.of(wrapped.getCausedByException());
        }
        if (found.isEmpty() && failure instanceof ServletException wrapped && wrapped.getRootCause() != null) {
            return Outage.of(wrapped.getRootCause());
        }
        return found;
    }

    /** Answers in the form that the path asks for; an answer that was begun already is left alone. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, Outage outage)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setHeader("Retry-After", Integer.toString(outage.retryAfterSeconds()));
        if (!RequestPath.isForPrograms(request)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.resetBuffer();
        ApiProblem.outage(request, outage).write(response);
    }
}
