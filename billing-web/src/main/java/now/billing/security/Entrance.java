package now.billing.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import now.billing.access.boundary.PublicAddress;

/** Whether a person comes in by TLS, which cookies and headers may then demand. */
@ApplicationScoped
public class Entrance {
    @Inject
    private PublicAddress address = new PublicAddress();

    /** True where the person's connection is encrypted, by us or by the proxy in front. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || isSecure();
    }

    /** True where everybody is to come by TLS. */
    boolean isSecure() {
        return address.isSecure();
    }

    /** Host, and port where it is not the usual one. */
    String host() {
        return address.host();
    }
}
