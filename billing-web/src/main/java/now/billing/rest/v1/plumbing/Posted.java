package now.billing.rest.v1.plumbing;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import now.billing.kernel.document.ContentDigest;
import org.jspecify.annotations.Nullable;

/** What a POST brings beside its body. */
public class Posted {
    private static final Pattern SLASHES = Pattern.compile("^/+|/+$");

    @HeaderParam("Idempotency-Key")
    private @Nullable String key;

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private UriInfo uri;

    /** The client's key, or empty where it sent none. */
    String key() {
        return key == null ? "" : key;
    }

    /** Names the request: the same key with another name is another request. */
    String digest(String body) {
        String request = "POST " + uri.getPath() + "\n" + body;
        return ContentDigest.of(request.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** The absolute path of a new resource below the called one. */
    public String location(Object id) {
        return uri.getBaseUriBuilder()
                .replacePath("/api/v1/" + SLASHES.matcher(uri.getPath()).replaceAll("") + "/" + id)
                .build()
                .getPath();
    }
}
