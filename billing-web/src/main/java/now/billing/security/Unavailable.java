package now.billing.security;

import jakarta.ejb.EJBException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import now.billing.storage.Outage;

/**
 * The answer while the database cannot serve: 503 with {@code Retry-After}, a problem for programs and our page for
 * people, wherever in a request it was noticed.
 */
public final class Unavailable {
    private static final String PROBLEM = """
            {"type":"urn:billing:problem:%1$s","title":"Service Unavailable","status":503,"code":"%1$s",\
            "detail":"The database cannot serve this at the moment. %2$s"}""";
    private static final String NOTHING_CHANGED = "Nothing was changed; please try again.";
    private static final String PERHAPS_CHANGED = "What was asked may have been done; look before you ask again.";

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
        String done = outage == Outage.UNSURE ? PERHAPS_CHANGED : NOTHING_CHANGED;
        byte[] body = PROBLEM.formatted(outage.code(), done).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType(ApiProblem.TYPE + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
