package now.billing.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** The headers that every answer carries (security page §5.2). */
final class SecurityHeaders {
    /**
     * Allows nothing: for what is never a page. Pages get their policy from PrimeFaces, with a nonce for their
     * scripts; it adds
     * a header and replaces none, and of two policies the browser enforces both (seen: every script was blocked).
     */
    static final String NO_CONTENT_POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final List<String> NEVER_PAGES = List.of("/api/", "/files/", "/openapi", "/health", "/metrics");
    private static final String RESOURCES = "/jakarta.faces.resource/";

    private SecurityHeaders() {}

    /** Sets the headers for a path inside the application; setting them twice changes nothing. */
    static void set(HttpServletResponse response, String path, boolean secure) {
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // A receiver's handle is a secret in an address: it must not travel on to where the receiver goes next.
        response.setHeader(
                "Referrer-Policy", path.startsWith("/d/") ? "no-referrer" : "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(self)");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!path.startsWith(RESOURCES)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (NEVER_PAGES.stream().anyMatch(path::startsWith)) {
            response.setHeader("Content-Security-Policy", NO_CONTENT_POLICY);
        }
    }
}
