package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Absolute addresses for receivers; made from configuration, never from a request's host. */
@Dependent
public class PublicLinks {
    @Inject
    @ConfigProperty(name = "billing.public.url", defaultValue = "http://localhost:8080")
    private String base = "";

    /** The page of a document. */
    public String document(String handle) {
        return base.replaceAll("/+$", "") + "/d/" + handle;
    }

    /** The host, for Message-IDs. */
    String domain() {
        String host = URI.create(base).getHost();
        return host == null ? "localhost" : host;
    }
}
