package now.billing.security;

import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import now.billing.json.JsonMaker;
import now.billing.kernel.problem.RuleViolated;

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
        JsonObjectBuilder problem = problem(
                request,
                HttpServletResponse.SC_UNAUTHORIZED,
                "Unauthorized",
                "not_authenticated",
                "Send a valid API token as Authorization: Bearer.");
        return of(
                HttpServletResponse.SC_UNAUTHORIZED,
                Map.of("WWW-Authenticate", "Bearer realm=\"BillingNow\""),
                problem);
    }

    /** The body is larger than the limit; names field, value and limit. */
    static ApiProblem tooLarge(HttpServletRequest request, long value, long limit) {
        String message = "The body has " + value + " bytes; the limit is " + limit + ".";
        JsonObjectBuilder error = JsonMaker.object()
                .add("field", "body")
                .add("code", "input.too_large")
                .add("message", message)
                .add("value", Long.toString(value))
                .add("limit", Long.toString(limit));
        JsonObjectBuilder problem = problem(
                request,
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "Content Too Large",
                "input.too_large",
                message);
        return of(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                CLOSED,
                problem.add("errors", JsonMaker.array().add(error)));
    }

    /** The API takes JSON; forms and uploads are refused before anything parses them. */
    static ApiProblem noForms(HttpServletRequest request, int status) {
        JsonObjectBuilder problem = problem(
                request,
                status,
                "Unsupported Body",
                "http.status_" + status,
                "Send JSON as application/json; forms and uploads are not taken here.");
        return of(status, CLOSED, problem);
    }

    /** Whatever else the server refuses by a status alone. */
    static ApiProblem ofStatus(HttpServletRequest request, int status) {
        String words = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? "This request cannot be answered; look at its address, method and headers."
                : "Something went wrong on our side.";
        return of(status, Map.of(), problem(request, status, words, "http.status_" + status, words));
    }

    /** Too many wrong tokens came from this network. */
    static ApiProblem throttled(HttpServletRequest request, RuleViolated refused) {
        String seconds = refused.problems().get(0).args().getOrDefault("seconds", "60");
        JsonObjectBuilder problem = problem(
                request,
                TOO_MANY_REQUESTS,
                "Too Many Requests",
                refused.code().value(),
                "Too many wrong tokens came from this network. Please wait " + seconds + " s.");
        return of(TOO_MANY_REQUESTS, Map.of("Connection", "close", "Retry-After", seconds), problem);
    }

    /** This node reads as many large bodies as it can hold. */
    static ApiProblem noRoom(HttpServletRequest request) {
        JsonObjectBuilder problem = problem(
                request,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "Service Unavailable",
                "http.status_503",
                "Too many large requests arrive at once; nothing was done. Send it again in a moment.");
        return of(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                Map.of("Connection", "close", "Retry-After", RETRY_AFTER_SECONDS),
                problem);
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

    private static ApiProblem of(int status, Map<String, String> headers, JsonObjectBuilder problem) {
        return new ApiProblem(status, headers, problem.build().toString());
    }

    private static JsonObjectBuilder problem(
            HttpServletRequest request, int status, String title, String code, String detail) {
        return JsonMaker.object()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("code", code)
                .add("detail", detail)
                .add("instance", request.getRequestURI());
    }
}
