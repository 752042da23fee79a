package now.billing.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/**
 * A body without a declared length turned out larger than the limit. The API's own machinery reads the body; it passes
 * this
 * refusal on as it is.
 */
final class BodyTooLarge extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final long bytes;

    BodyTooLarge(HttpServletRequest request, long bytes, long limit) {
        super(Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE)
                .type(ApiProblem.TYPE)
                .entity(ApiProblem.tooLarge(request, bytes, limit).build().toString())
                .build());
        this.bytes = bytes;
    }

    /** How much had come when it was refused. */
    long bytes() {
        return bytes;
    }
}
