package now.billing.rest.v1.plumbing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import now.billing.access.repeats.Idempotency;
import now.billing.access.repeats.StoredAnswer;
import now.billing.rest.v1.json.JsonFields;

/** Runs every POST at most once per key: the answer is stored with the effect and repeated on a repeated request. */
@Dependent
public class Posts {
    @Inject
    private Idempotency idempotency;

    public Response once(Posted posted, String body, Supplier<StoredAnswer> action) {
        StoredAnswer answer = idempotency.once(posted.key(), posted.digest(body), action);
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body());
        if (answer.location() != null) {
            response.header("Location", answer.location());
        }
        if (answer.etag() != null) {
            response.header("ETag", answer.etag());
        }
        return response.build();
    }

    public static StoredAnswer created(Posted posted, Object id, long version, JsonFields body) {
        return new StoredAnswer(201, posted.location(id), Versions.etag(version), body.text());
    }

    public static StoredAnswer done(long version, JsonFields body) {
        return new StoredAnswer(200, null, Versions.etag(version), body.text());
    }
}
