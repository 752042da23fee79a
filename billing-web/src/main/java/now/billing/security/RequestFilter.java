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
    /** Largest body of a request, in bytes. */
    public static final long BODY_LIMIT = 10L * 1024 * 1024;

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublicAddress address;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.set(response, RequestPath.of(request), address.isSecure(request));
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        bounded(request, new OwnSiteCookies(response), chain);
    }

    private void bounded(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (length > BODY_LIMIT) {
            ApiProblem.tooLarge(request, response, length, BODY_LIMIT);
            return;
        }
        if (length >= 0 || request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, response);
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, BODY_LIMIT), response);
        } catch (BodyTooLarge refused) {
            if (!response.isCommitted()) {
                response.reset();
                SecurityHeaders.set(response, RequestPath.of(request), address.isSecure(request));
                ApiProblem.tooLarge(request, response, refused.bytes(), BODY_LIMIT);
            }
        }
    }
}
