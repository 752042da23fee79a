package now.billing.security;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request inside the application, decoded by the server. */
final class RequestPath {
    private RequestPath() {}

    /** Whether a program asks, the set-up included: it gets every refusal as a problem, people get a page. */
    static boolean isForPrograms(HttpServletRequest request) {
        return (of(request) + "/").startsWith("/api/");
    }

    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        return path.isEmpty() ? "/" : path;
    }
}
