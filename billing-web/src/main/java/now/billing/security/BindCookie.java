package now.billing.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import now.billing.access.Secrets;

/**
 * The second cookie of a session: 256 random bits, of which the session keeps the SHA-256. The server's own session
 * ids have
 * 56 random bits where sessions are replicated (security page §5.3); this one can't be guessed.
 */
final class BindCookie {
    /** With this prefix the browser itself refuses the cookie over plain http, with a domain or with another path. */
    private static final String SECURE_NAME = "__Host-bind";

    private static final String PLAIN_NAME = "bind";

    private BindCookie() {}

    /** Sends a new cookie and returns the digest to keep. */
    static String issue(HttpServletResponse response, boolean secure) {
        String value = Secrets.secret();
        send(response, secure, value, -1);
        return Secrets.sha256(value);
    }

    static void remove(HttpServletResponse response, boolean secure) {
        send(response, secure, "", 0);
    }

    /** True where the request carries the cookie of this digest. */
    static boolean matches(HttpServletRequest request, boolean secure, String digest) {
        return value(request, secure)
                .filter(value -> MessageDigest.isEqual(bytes(Secrets.sha256(value)), bytes(digest)))
                .isPresent();
    }

    private static Optional<String> value(HttpServletRequest request, boolean secure) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name(secure)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void send(HttpServletResponse response, boolean secure, String value, int maxAge) {
        Cookie cookie = new Cookie(name(secure), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(maxAge);
        cookie.setAttribute(SessionCookie.SAME_SITE, SessionCookie.LAX);
        response.addCookie(cookie);
    }

    private static String name(boolean secure) {
        return secure ? SECURE_NAME : PLAIN_NAME;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
