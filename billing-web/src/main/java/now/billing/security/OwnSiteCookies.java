package now.billing.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Keeps cookies that say nothing about it, such as the one by which Faces carries notices over a redirect, out of
 * requests that another site causes.
 */
final class OwnSiteCookies extends HttpServletResponseWrapper {
    OwnSiteCookies(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addCookie(Cookie cookie) {
        if (cookie.getAttribute(SessionCookie.SAME_SITE) == null) {
            cookie.setAttribute(SessionCookie.SAME_SITE, SessionCookie.LAX);
        }
        super.addCookie(cookie);
    }
}
