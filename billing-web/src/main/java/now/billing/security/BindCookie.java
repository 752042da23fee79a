package now.billing.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import now.billing.access.signin.Secrets;

/**
 * The second cookie of a session: 256 random bits, of which the session keeps the SHA-256. The server's own session ids
 * have 56 random bits where sessions are replicated (security page §5.3); this one can't be guessed.
 */
final class BindCookie {
    private static final OwnCookie COOKIE = new OwnCookie("bind");

    private BindCookie() {}

    /** Sends a new cookie and returns the digest to keep. */
    static String issue(HttpServletResponse response, boolean secure) {
        String value = Secrets.secret();
        COOKIE.send(response, secure, value, OwnCookie.SESSION);
        return Secrets.sha256(value);
    }

    static void remove(HttpServletResponse response, boolean secure) {
        COOKIE.remove(response, secure);
    }

    /** True where the request carries the cookie of this digest. */
    static boolean matches(HttpServletRequest request, boolean secure, String digest) {
        return COOKIE.values(request, secure)
                .anyMatch(value -> MessageDigest.isEqual(bytes(Secrets.sha256(value)), bytes(digest)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
