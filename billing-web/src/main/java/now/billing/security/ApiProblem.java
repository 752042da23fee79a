package now.billing.security;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The few refusals that happen before a request reaches the API, as RFC 9457 {@code application/problem+json}. */
final class ApiProblem {
    static final String TYPE = "application/problem+json";

    private ApiProblem() {}

    /** No valid token. */
    static void unauthorized(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"BillingNow\"");
        write(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                problem(
                        request,
                        HttpServletResponse.SC_UNAUTHORIZED,
                        "Unauthorized",
                        "not_authenticated",
                        "Send a valid API token as Authorization: Bearer."));
    }

    /** The body is larger than the limit; names field, value and limit. */
    static void tooLarge(HttpServletRequest request, HttpServletResponse response, long value, long limit)
            throws IOException {
        response.setHeader("Connection", "close");
        write(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, tooLarge(request, value, limit));
    }

    static JsonObjectBuilder tooLarge(HttpServletRequest request, long value, long limit) {
        String message = "The body has " + value + " bytes; the limit is " + limit + ".";
        return problem(
                        request,
                        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                        "Content Too Large",
                        "input.too_large",
                        message)
                .add(
                        "errors",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("field", "body")
                                        .add("code", "input.too_large")
                                        .add("message", message)
                                        .add("value", Long.toString(value))
                                        .add("limit", Long.toString(limit))));
    }

    private static JsonObjectBuilder problem(
            HttpServletRequest request, int status, String title, String code, String detail) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("code", code)
                .add("detail", detail)
                .add("instance", request.getRequestURI());
    }

    private static void write(HttpServletResponse response, int status, JsonObjectBuilder problem) throws IOException {
        byte[] body = problem.build().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(TYPE + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
