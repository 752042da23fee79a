package now.billing.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address under which people reach this installation, from its configuration and from nowhere else: what a request
 * says about it (Host, X-Forwarded-Host) is said by whoever sent it. Decides whether cookies and headers may demand
 * TLS.
 */
@ApplicationScoped
public class PublicAddress {
    private static final String ON_THIS_DESK = "http://localhost:8080";

    @Inject
    @ConfigProperty(name = "billing.public.url", defaultValue = ON_THIS_DESK)
    private String url = ON_THIS_DESK;

    /** True where the person's connection is encrypted, by us or by the proxy in front. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || isSecure();
    }

    /** True where everybody is to come by TLS. */
    boolean isSecure() {
        return url.startsWith("https:");
    }

    /** Host, and port where it is not the usual one. */
    String host() {
        return Objects.requireNonNullElse(URI.create(url).getRawAuthority(), "");
    }
}
