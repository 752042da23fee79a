package now.billing.rest.v1;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import now.billing.kernel.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: an answer carries one, a change must name it. */
final class Versions {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Versions() {}

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller saw.
     *
     * @throws IfMatchMissing 428 where the header is missing
     * @throws Conflict 412 where it is not a tag of ours
     */
    static long seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new IfMatchMissing();
        }
        Matcher matcher = TAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Conflict.staleVersion();
        }
        return Long.parseLong(matcher.group(1));
    }

    static Response ok(long version, JsonFields body) {
        return Response.ok(body.text(), MediaType.APPLICATION_JSON)
                .header("ETag", etag(version))
                .build();
    }
}
