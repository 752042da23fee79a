package now.billing.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a person looks at what is fetched, or a program only tries the address or fetches it in advance. */
final class Looking {
    private static final String PREFETCH = "prefetch";

    private Looking() {}

    static boolean at(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && Stream.of("Sec-Purpose", "Purpose", "X-Moz")
                        .map(request::getHeader)
                        .noneMatch(said ->
                                said != null && said.toLowerCase(Locale.ROOT).contains(PREFETCH));
    }
}
