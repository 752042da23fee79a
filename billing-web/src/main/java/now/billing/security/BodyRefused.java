package now.billing.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;

/** A body is refused while it is read: too large, unreadable, or too many are held at once. */
public final class BodyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ApiProblem problem;

    private BodyRefused(ApiProblem problem) {
        super(problem.body());
        this.problem = problem;
    }

    static BodyRefused tooLarge(HttpServletRequest request, long bytes, long limit) {
        return new BodyRefused(ApiProblem.tooLarge(request, bytes, limit));
    }

    static BodyRefused noRoom(HttpServletRequest request) {
        return new BodyRefused(ApiProblem.noRoom(request));
    }

    /** More parts than the pages that are there send. */
    static BodyRefused tooManyParts(HttpServletRequest request) {
        return new BodyRefused(ApiProblem.noForms(request, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE));
    }

    /** Its frames cannot be read. */
    static BodyRefused malformed(HttpServletRequest request) {
        return new BodyRefused(ApiProblem.noForms(request, HttpServletResponse.SC_BAD_REQUEST));
    }

    ApiProblem problem() {
        return problem;
    }

    /** The answer of the API, whose own machinery reads the body. */
    public Response response() {
        return problem.response();
    }
}
