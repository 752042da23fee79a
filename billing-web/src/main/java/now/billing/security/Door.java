package now.billing.security;

import java.util.List;
import java.util.Set;

/** Which door a path is behind. Whatever is not named open here needs a signed-in person or a token. */
enum Door {
    /** Open to everybody. */
    OPEN,
    /** For programs, by token only; a session does not open it, so no foreign page can use one. */
    API,
    /** For people who have signed in; others are led to the sign-in page. */
    PEOPLE,
    /** Named nowhere: for others than signed-in people it does not exist. */
    UNNAMED;

    private static final Set<String> OPEN_PATHS = Set.of(
            "/",
            "/index",
            "/index.xhtml",
            "/sign-in",
            "/sign-in.xhtml",
            "/sign-out",
            "/set-up",
            "/set-up.xhtml",
            "/join",
            "/join.xhtml",
            "/favicon.ico",
            "/robots.txt",
            "/openapi",
            "/health",
            "/metrics",
            "/api/v1/set-up");

    private static final List<String> OPEN_FOLDERS = List.of(
            "/d/",
            "/tools/",
            "/error/",
            "/jakarta.faces.resource/",
            "/resources/",
            "/openapi/",
            "/health/",
            "/.well-known/");

    private static final String API_FOLDER = "/api";

    private static final List<String> PEOPLES_FOLDERS = List.of("/app", "/files");

    /** The door of a path inside the application, as the server has decoded it. */
    static Door of(String path) {
        if (OPEN_PATHS.contains(path)) {
            return OPEN;
        }
        if (path.equals(API_FOLDER) || path.startsWith(API_FOLDER + "/")) {
            return API;
        }
        // A parent step could lead from an open folder to a closed one.
        boolean plain = !path.contains("..") && !path.contains(";") && !path.contains("\\");
        if (plain && OPEN_FOLDERS.stream().anyMatch(path::startsWith)) {
            return OPEN;
        }
        boolean known =
                PEOPLES_FOLDERS.stream().anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
        return known ? PEOPLE : UNNAMED;
    }
}
