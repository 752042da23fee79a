package now.billing.security;

import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import now.billing.json.JsonMaker;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.storage.Outage;
import now.billing.words.Languages;
import now.billing.words.ProblemTexts;
import now.billing.words.Words;

/**
 * The few refusals that happen before a request reaches the API, as RFC 9457 {@code application/problem+json}.
 *
 * @param headers of the answer, beside its type
 * @param body the problem as JSON
 */
record ApiProblem(int status, Map<String, String> headers, String body) {
    static final String TYPE = "application/problem+json";

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final Map<String, String> CLOSED = Map.of("Connection", "close");

    /** No valid token. What comes after the head is not read, so the connection ends with the answer. */
    static ApiProblem unauthorized(HttpServletRequest request) {
        return of(
                request,
                HttpServletResponse.SC_UNAUTHORIZED,
                Map.of("WWW-Authenticate", "Bearer realm=\"BillingNow\""),
                Problem.of(ProblemCode.of("not_authenticated")));
    }

    /** The body is larger than the limit; names field, value and limit. */
    static ApiProblem tooLarge(HttpServletRequest request, long value, long limit) {
        Problem problem = Problem.of(ProblemCode.of("input.too_large"), "value", value, "limit", limit);
        JsonObjectBuilder error = JsonMaker.object()
                .add("field", "body")
                .add("code", problem.code().value())
                .add("message", ProblemTexts.text(problem, language(request)))
                .add("value", Long.toString(value))
                .add("limit", Long.toString(limit));
        JsonObjectBuilder body = body(request, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, problem)
                .add("errors", JsonMaker.array().add(error));
        return new ApiProblem(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                CLOSED,
                body.build().toString());
    }

    /** The API takes JSON; forms and uploads are refused before anything parses them. */
    static ApiProblem noForms(HttpServletRequest request, int status) {
        return said(request, status, CLOSED, "body.no_forms");
    }

    /** Whatever else the server refuses by a status alone. */
    static ApiProblem ofStatus(HttpServletRequest request, int status) {
        return said(
                request,
                status,
                Map.of(),
                status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "request.refused" : "title.500");
    }

    /** Too many wrong tokens came from this network. */
    static ApiProblem throttled(HttpServletRequest request, RuleViolated refused) {
        String seconds = refused.problems().get(0).args().getOrDefault("seconds", "60");
        return of(
                request,
                TOO_MANY_REQUESTS,
                Map.of("Connection", "close", "Retry-After", seconds),
                refused.problems().get(0));
    }

    /** This node reads as many large bodies as it can hold. */
    static ApiProblem noRoom(HttpServletRequest request) {
        return said(
                request,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                Map.of("Connection", "close", "Retry-After", RETRY_AFTER_SECONDS),
                "body.no_room");
    }

    /** The database cannot serve. */
    static ApiProblem outage(HttpServletRequest request, Outage outage) {
        Problem problem = outage.refusal().problems().get(0);
        JsonObjectBuilder body = body(request, HttpServletResponse.SC_SERVICE_UNAVAILABLE, problem)
                .add("type", "urn:billing:problem:" + problem.code());
        return new ApiProblem(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                Map.of(),
                body.build().toString());
    }

    /** As the answer of a servlet. */
    void write(HttpServletResponse response) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setContentType(TYPE + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** As the answer of the API. */
    Response response() {
        Response.ResponseBuilder answer = Response.status(status).type(TYPE).entity(body);
        headers.forEach(answer::header);
        return answer.build();
    }

    private static ApiProblem of(HttpServletRequest request, int status, Map<String, String> headers, Problem problem) {
        return new ApiProblem(
                status, headers, body(request, status, problem).build().toString());
    }

    /** One that is known by its status; the words say more. */
    private static ApiProblem said(HttpServletRequest request, int status, Map<String, String> headers, String words) {
        JsonObjectBuilder body = body(request, status, Problem.of(ProblemTexts.status(status)))
                .add("detail", Words.find("problem." + words, words, language(request)));
        return new ApiProblem(status, headers, body.build().toString());
    }

    private static JsonObjectBuilder body(HttpServletRequest request, int status, Problem problem) {
        Locale language = language(request);
        return JsonMaker.object()
                .add("type", "about:blank")
                .add("title", ProblemTexts.title(status, language))
                .add("status", status)
                .add("code", problem.code().value())
                .add("detail", ProblemTexts.text(problem, language))
                .add("instance", request.getRequestURI());
    }

    private static Locale language(HttpServletRequest request) {
        return Languages.wanted(request.getHeader("Accept-Language"));
    }
}
