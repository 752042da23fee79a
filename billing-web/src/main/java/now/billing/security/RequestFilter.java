package now.billing.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Goes around every request: gives it an id, sets the headers also on error pages, and refuses a body that is too large
 * before anything reads it.
 */
@WebFilter(
        filterName = "request",
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RequestFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final BodyBudget BODIES = BodyBudget.ofThisNode();

    @Inject
    private transient PublicAddress address;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.set(response, RequestPath.of(request), address.isSecure(request));
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        if (hasNul(request)) {
            // No name, number or word has it, and no database takes it: the address names nothing.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        bounded(request, new OwnSiteCookies(response), chain);
    }

    /** U+0000 in the query; the API says itself which parameter has it. */
    private static boolean hasNul(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null
                && (query.contains("%00") || query.indexOf('\0') >= 0)
                && request.getDispatcherType() == DispatcherType.REQUEST
                && Door.of(RequestPath.of(request)) != Door.API;
    }

    private void bounded(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (length == 0 || request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, response);
            return;
        }
        long limit = BodyLimits.of(RequestPath.of(request));
        if (length > limit) {
            ApiProblem.tooLarge(request, length, limit).write(response);
            return;
        }
        try (LimitedRequest counted = new LimitedRequest(request, limit, BODIES)) {
            chain.doFilter(counted, response);
        } catch (BodyRefused refused) {
            if (!response.isCommitted()) {
                response.reset();
                SecurityHeaders.set(response, RequestPath.of(request), address.isSecure(request));
                refused.problem().write(response);
            }
        }
    }
}
