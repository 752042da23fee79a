package now.billing.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address under which people reach this installation, from its configuration and from nowhere else: what a request
 * says about it (Host, X-Forwarded-Host) is said by whoever sent it.
 */
@ApplicationScoped
public class PublicAddress {
    private static final String ON_THIS_DESK = "http://localhost:8080";

    @Inject
    @ConfigProperty(name = "billing.public.url", defaultValue = ON_THIS_DESK)
    private String url = ON_THIS_DESK;

    /** What every absolute address begins with; no slash at its end. */
    public String base() {
        return url.replaceAll("/+$", "");
    }

    /** The page of a document, for its receiver. */
    public String document(String handle) {
        return base() + "/d/" + handle;
    }

    /** The name of the host, for Message-IDs. */
    public String domain() {
        return Objects.requireNonNullElse(URI.create(url).getHost(), "localhost");
    }

    /** Host, and port where it is not the usual one. */
    public String host() {
        return Objects.requireNonNullElse(URI.create(url).getRawAuthority(), "");
    }

    /** True where everybody is to come by TLS. */
    public boolean isSecure() {
        return url.startsWith("https:");
    }
}
