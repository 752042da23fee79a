package now.billing.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A cookie of ours: for the server only, for the whole site, and not for requests that another site causes.
 *
 * @param name where people come by TLS it has the prefix {@code __Host-}, with which the browser itself refuses it over
 *     plain http, with a domain or with another path
 */
record OwnCookie(String name) {
    private static final String PREFIX = "__Host-";

    /** Ends with the browser. */
    static final Duration SESSION = Duration.ofSeconds(-1);

    /** By its full name, whatever the address. */
    static OwnCookie named(String fullName) {
        return new OwnCookie(fullName.startsWith(PREFIX) ? fullName.substring(PREFIX.length()) : fullName);
    }

    void send(HttpServletResponse response, boolean secure, String value, Duration age) {
        Cookie cookie = new Cookie(fullName(secure), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setAttribute(SessionCookie.SAME_SITE, SessionCookie.LAX);
        response.addCookie(cookie);
    }

    void remove(HttpServletResponse response, boolean secure) {
        send(response, secure, "", Duration.ZERO);
    }

    /** What the browser sent: usually one value, more where somebody has put another cookie before ours. */
    Stream<String> values(HttpServletRequest request, boolean secure) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(fullName(secure)))
                        .map(Cookie::getValue);
    }

    private String fullName(boolean secure) {
        return secure ? PREFIX + name : name;
    }
}
