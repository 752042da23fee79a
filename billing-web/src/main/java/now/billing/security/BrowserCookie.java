package now.billing.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import now.billing.kernel.shape.Shape;

/**
 * By what a browser is known again from which somebody has signed in before. It opens nothing: tries to sign in from it
 * are only counted apart from those of strangers, who therefore can't keep anybody out (ADR 0045).
 */
final class BrowserCookie {
    /** Half a year after the last sign-in a browser counts as a stranger's again. */
    static final Duration AGE = Duration.ofDays(180);

    private static final OwnCookie COOKIE = new OwnCookie("browser");
    private static final Shape SECRET = Shape.of("[0-9A-Za-z]{43}", 43);

    private BrowserCookie() {}

    static void send(HttpServletResponse response, boolean secure, String secret) {
        COOKIE.send(response, secure, secret, AGE);
    }

    /** The secret; empty where there is none, or where it can't be one of ours. */
    static String of(HttpServletRequest request, boolean secure) {
        return COOKIE.values(request, secure).filter(SECRET::fits).findFirst().orElse("");
    }
}
