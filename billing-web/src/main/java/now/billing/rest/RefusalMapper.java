package now.billing.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.boundary.AccessRefusals;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.security.BodyRefused;
import now.billing.security.Unavailable;
import now.billing.storage.Outage;
import now.billing.words.Languages;

/**
 * Every failure as a problem: refusals by their kind, wrong addresses and methods by their status, everything else
 * as an
 * incident whose id is in the log once.
 */
@Provider
public class RefusalMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(RefusalMapper.class.getName());
    private static final int DEEPEST_CAUSE = 20;

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private HttpHeaders headers;

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        Locale locale = locale();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof BillingException refusal) {
                return ProblemJson.of(refusal, locale, address());
            }
            if (cause instanceof BodyRefused refusal) {
                return refusal.response();
            }
            if (AccessRefusals.is(cause)) {
                return ProblemJson.of(403, Problem.of(ProblemCode.NOT_ALLOWED), locale, address());
            }
            cause = cause.getCause();
        }
        if (failure instanceof KnownProblem known) {
            return ProblemJson.of(known.status(), known.problem(), locale, address());
        }
        if (failure instanceof WebApplicationException known) {
            return known(known, locale);
        }
        Optional<Outage> outage = Unavailable.behind(failure);
        if (outage.isPresent()) {
            LOG.log(
                    outage.get() == Outage.UNSURE ? Level.SEVERE : Level.FINE,
                    outage.get().name(),
                    failure);
            return ProblemJson.of(outage.get().refusal(), locale, address());
        }
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "incident " + incident, failure);
        return ProblemJson.of(
                500, Problem.of(ProblemCode.of("http.status_500"), "incident", incident), locale, address());
    }

    private Response known(WebApplicationException known, Locale locale) {
        Response response = known.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        int status = response.getStatus();
        return ProblemJson.of(status, Problem.of(ProblemCode.of("http.status_" + status)), locale, address());
    }

    private String address() {
        return uri.getRequestUri().getRawPath();
    }

    private Locale locale() {
        return Languages.wanted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
