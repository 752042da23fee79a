package now.billing.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Goes around every request: gives it an id, sets the headers also on error pages, and refuses a body that is too large
 * before anything reads it.
 */
@WebFilter(
        filterName = "request",
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.INCLUDE})
public class RequestFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final List<String> PAGES_OF_STRANGERS = List.of("/sign-in", "/set-up", "/join", "/sign-out");
    private static final Logger LOG = Logger.getLogger(RequestFilter.class.getName());
    private static final int PASSED_AT_ONCE = 8 * 1024;
    private static final BodyBudget BODIES = BodyBudget.ofThisNode();

    /** Of bodies that are handed on while they come: they hold no room. */
    private static final BodyBudget PASSED_ON = new BodyBudget(Long.MAX_VALUE);

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    transient Entrance entrance;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.set(response, RequestPath.of(request), entrance.isSecure(request));
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        HttpServletResponse answer = new OwnAnswer(request, response, entrance);
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            // An error page; included where the answer had begun.
            chain.doFilter(new WithoutBody(request), answer);
            return;
        }
        if (hasNul(request)) {
            // No name, number or word has it, and no database takes it: the address names nothing.
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!RequestPath.isForPrograms(request) && !FormBodies.hasKnownCharset(request)) {
            answer.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        if (isForged(request)) {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        bounded(OthersSession.isIn(request) ? new OthersSession(request) : request, answer, chain);
    }

    /** Pages are posted by themselves: another site that posts for a person who knows nothing of it is turned away. */
    private boolean isForged(HttpServletRequest request) {
        String path = RequestPath.of(request);
        boolean page =
                Door.of(path) == Door.PEOPLE || PAGES_OF_STRANGERS.stream().anyMatch(path::startsWith);
        return page && !SentBy.reads(request) && !SentBy.ourselves(request, entrance.host());
    }

    /** U+0000 in the query; the API says itself which parameter has it. */
    private static boolean hasNul(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null
                && (query.contains("%00") || query.indexOf('\0') >= 0)
                && Door.of(RequestPath.of(request)) != Door.API;
    }

    private void bounded(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        long limit = BodyLimits.of(RequestPath.of(request));
        OptionalInt form = FormBodies.refusal(request, limit);
        if (form.isPresent()) {
            refuse(request, response, ApiProblem.noForms(request, form.getAsInt()), limit);
            return;
        }
        if (length == 0) {
            chain.doFilter(request, response);
            return;
        }
        if (length > limit) {
            refuse(request, response, ApiProblem.tooLarge(request, length, limit), limit);
            return;
        }
        BodyBudget budget = BodyLimits.isPassedOn(RequestPath.of(request)) ? PASSED_ON : BODIES;
        try (LimitedRequest counted = new LimitedRequest(request, limit, budget)) {
            counted.takeAnnounced();
            if (FormBodies.hasTooManyFields(counted)) {
                throw BodyRefused.tooManyParts(counted);
            }
            chain.doFilter(FormBodies.isUpload(counted) ? Uploads.read(counted) : counted, response);
        } catch (BodyRefused refused) {
            if (!response.isCommitted()) {
                response.reset();
                SecurityHeaders.set(response, RequestPath.of(request), entrance.isSecure(request));
                refuse(request, response, refused.problem(), limit);
            }
        }
    }

    /** Programs have their answer at once; a page is drawn once the body is over, if anybody is left to see it. */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, ApiProblem problem, long mostBody)
            throws IOException {
        if (RequestPath.isForPrograms(request)) {
            problem.write(response);
            response.flushBuffer();
            isPassedOver(request, mostBody);
        } else if (isPassedOver(request, mostBody) && !response.isCommitted()) {
            problem.headers().forEach(response::setHeader);
            response.sendError(problem.status());
        }
    }

    /**
     * Reads on for a while: where a connection is closed on bytes that nobody read, the answer is lost on its way.
     *
     * @return false where the sender hung up meanwhile
     */
    private static boolean isPassedOver(HttpServletRequest request, long most) {
        byte[] passed = new byte[PASSED_AT_ONCE];
        try {
            ServletInputStream body = request.getInputStream();
            int some = 0;
            for (long left = most; left > 0 && some >= 0; left -= some) {
                some = body.read(passed, 0, (int) Math.min(left, passed.length));
            }
            return some >= 0 || body.isFinished();
        } catch (IOException gone) {
            LOG.log(Level.FINE, "the sender hung up", gone);
            return false;
        }
    }
}
