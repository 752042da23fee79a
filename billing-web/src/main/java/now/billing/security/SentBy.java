package now.billing.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which site caused a request, as far as the browser tells; programs that are no browsers tell nothing. */
final class SentBy {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private SentBy() {}

    /** True where the request only reads: then it may come from anywhere. */
    static boolean reads(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /**
     * True unless another site caused the request, by a form that nobody sees, say.
     *
     * @param publicHost the host, and port if it is unusual, under which people reach this installation
     */
    static boolean ourselves(HttpServletRequest request, String publicHost) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        String host = hostOf(origin);
        return host != null && (host.equalsIgnoreCase(request.getHeader("Host")) || host.equalsIgnoreCase(publicHost));
    }

    private static @Nullable String hostOf(String origin) {
        try {
            String authority = new URI(origin).getRawAuthority();
            return authority == null ? null : authority.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException notAnOrigin) {
            return null;
        }
    }
}
