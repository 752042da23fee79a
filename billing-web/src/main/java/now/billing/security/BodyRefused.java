package now.billing.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;

/** A body is refused while it is read: it turned out too large, or this node holds too many at once. */
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

    ApiProblem problem() {
        return problem;
    }

    /** The answer of the API, whose own machinery reads the body. */
    public Response response() {
        return problem.response();
    }
}
