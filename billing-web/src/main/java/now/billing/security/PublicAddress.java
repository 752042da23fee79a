package now.billing.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address under which people reach this installation; it decides whether cookies and headers may demand TLS. */
@ApplicationScoped
public class PublicAddress {
    @Inject
    @ConfigProperty(name = "billing.public.url", defaultValue = "http://localhost:8080")
    private String url;

    /** True where the person's connection is encrypted, by us or by the proxy in front. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || isSecure();
    }

    /** True where everybody is to come by TLS. */
    boolean isSecure() {
        return url.startsWith("https:");
    }
}
