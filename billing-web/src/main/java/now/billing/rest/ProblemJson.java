package now.billing.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import now.billing.json.JsonMaker;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProviderFailed;
import now.billing.kernel.problem.RuleViolated;
import now.billing.words.ProblemTexts;

/** A refusal in the form of RFC 9457. Nothing of the server's inside is in it. */
public final class ProblemJson {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String SOON = "5";
    private static final String TYPE = "urn:billing:problem:";
    private static final Pattern COLLECTION = Pattern.compile("/api/v\\d+/[^/]*");

    private ProblemJson() {}

    /**
     * The answer to a refusal; the status follows its kind.
     *
     * @param address the path that was asked for
     */
    public static Response of(BillingException refusal, Locale locale, String address) {
        List<Problem> fields =
                refusal.problems().stream().filter(p -> p.field() != null).toList();
        return of(status(refusal), refusal.problems().get(0), fields, locale, address);
    }

    /** An answer to one problem with a status of its own, such as 428. */
    public static Response of(int status, Problem problem, Locale locale, String address) {
        return of(status, problem, problem.field() == null ? List.of() : List.of(problem), locale, address);
    }

    private static Response of(int status, Problem first, List<Problem> fields, Locale locale, String address) {
        boolean several = fields.size() > 1;
        JsonObjectBuilder body = JsonMaker.object()
                .add("type", TYPE + first.code())
                .add("title", ProblemTexts.title(status, locale))
                .add("status", status)
                .add("code", first.code().value())
                .add("detail", several ? ProblemTexts.title(status, locale) : ProblemTexts.text(first, locale))
                .add("instance", status == 404 ? collection(address) : address);
        if (!fields.isEmpty()) {
            body.add("errors", errors(fields, locale));
        }
        other(first).ifPresent(document -> body.add("document", document));
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(body.build().toString());
        String seconds = first.args().get("seconds");
        if (status == 503 || status == 429 && seconds != null) {
            answer.header("Retry-After", seconds == null ? SOON : seconds);
        }
        return answer.build();
    }

    /** The document that stands in the way, where there is one. */
    private static Optional<JsonObjectBuilder> other(Problem problem) {
        String kind = problem.args().get("kind");
        String id = problem.args().get("id");
        return kind == null || id == null
                ? Optional.empty()
                : Optional.of(JsonMaker.object().add("kind", kind).add("id", id));
    }

    /** An unknown id and another tenant's get the same bytes, so the answer repeats no id. */
    private static String collection(String address) {
        Matcher collection = COLLECTION.matcher(address);
        return collection.lookingAt() ? collection.group() : "/";
    }

    private static JsonArrayBuilder errors(List<Problem> fields, Locale locale) {
        JsonArrayBuilder errors = JsonMaker.array();
        for (Problem problem : fields) {
            String field = problem.field();
            JsonObjectBuilder error = JsonMaker.object()
                    .add("field", field == null ? "" : field)
                    .add("code", problem.code().value())
                    .add("message", ProblemTexts.text(problem, locale));
            String other = problem.args().get("id");
            if (other != null) {
                error.add("id", other);
            }
            errors.add(error);
        }
        return errors;
    }

    private static int status(BillingException refusal) {
        if (refusal instanceof InvalidInput) {
            return 422;
        }
        if (refusal instanceof NotFound) {
            return 404;
        }
        if (refusal instanceof NotAllowed) {
            return 403;
        }
        if (refusal instanceof Conflict conflict) {
            return conflict.kind() == Conflict.Kind.STALE_VERSION ? 412 : 409;
        }
        if (refusal instanceof ProviderFailed failed) {
            return failed.isRetryable() ? 503 : 502;
        }
        if (refusal instanceof RuleViolated && refusal.code().value().endsWith("throttled")) {
            return 429;
        }
        return 409;
    }
}
