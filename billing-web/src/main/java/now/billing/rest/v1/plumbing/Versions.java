package now.billing.rest.v1.plumbing;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.shape.Shape;
import now.billing.rest.v1.json.JsonFields;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: an answer carries one, a change must name it. */
public final class Versions {
    private static final Shape TAG = Shape.of("\"(\\d{1,18})\"", 20);

    private Versions() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller saw.
     *
     * @throws IfMatchMissing 428 where the header is missing
     * @throws Conflict 412 where it is not a tag of ours
     */
    public static long seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new IfMatchMissing();
        }
        return TAG.match(ifMatch.strip())
                .map(tag -> Long.parseLong(tag.group(1)))
                .orElseThrow(Conflict::staleVersion);
    }

    public static Response ok(long version, JsonFields body) {
        return Response.ok(body.text(), MediaType.APPLICATION_JSON)
                .header("ETag", etag(version))
                .build();
    }
}
