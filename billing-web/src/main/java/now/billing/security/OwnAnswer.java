package now.billing.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * What every answer keeps to, whoever writes it: cookies (such as the one by which Faces carries notices over a
 * redirect) are for the server only, for our own site and, where people come by TLS, for TLS; and addresses of this
 * installation are paths.
 */
final class OwnAnswer extends HttpServletResponseWrapper {
    private static final String LOCATION = "Location";

    private final HttpServletRequest request;
    private final Entrance entrance;

    OwnAnswer(HttpServletRequest request, HttpServletResponse response, Entrance entrance) {
        super(response);
        this.request = request;
        this.entrance = entrance;
    }

    @Override
    public void addCookie(Cookie cookie) {
        if (cookie.getAttribute(SessionCookie.SAME_SITE) == null) {
            cookie.setAttribute(SessionCookie.SAME_SITE, SessionCookie.LAX);
        }
        cookie.setHttpOnly(true);
        if (entrance.isSecure(request)) {
            cookie.setSecure(true);
        }
        super.addCookie(cookie);
    }

    /** Programs get every refusal in the API's form, also one of the server before any resource was found. */
    @Override
    public void sendError(int status, String words) throws IOException {
        if (!RequestPath.isForPrograms(request) || isCommitted()) {
            super.sendError(status, words);
            return;
        }
        resetBuffer();
        ApiProblem.ofStatus(request, status).write((HttpServletResponse) getResponse());
        flushBuffer();
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, "");
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader(LOCATION, location);
        flushBuffer();
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, plain(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, plain(name, value));
    }

    private String plain(String name, String value) {
        return LOCATION.equalsIgnoreCase(name) && value != null
                ? LocalAddress.of(value, request.getHeader("Host"), entrance.host())
                : value;
    }
}
