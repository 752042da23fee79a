package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server would read and parse by itself, and when it is let. */
class RequestFilterTest {
    private static final String UPLOAD = "multipart/form-data; boundary=b";
    private static final String LOGO = "/app/settings/organization";

    private final List<String> asked = new ArrayList<>();
    private final List<Integer> refused = new ArrayList<>();
    private final RequestFilter filter = new RequestFilter();

    RequestFilterTest() {
        filter.address = new PublicAddress();
    }

    @ParameterizedTest
    @CsvSource({"/sign-in, -1, 415", "/sign-in, 2000000, 415", LOGO + ", -1, 411", LOGO + ", 3000000, 413"})
    void anUploadThatIsRefusedIsNeverParsed(String path, long length, int status) throws Exception {
        pass(path, length, (request, response) -> asked.add("chain"));
        assertThat(refused).containsExactly(status);
        assertThat(asked).isEmpty();
    }

    private void pass(String path, long length, FilterChain chain) throws Exception {
        filter.doFilter(request(path, length), response(), chain);
    }

    private HttpServletRequest request(String path, long length) {
        return proxy(HttpServletRequest.class, (method, args) -> switch (method) {
            case "getServletPath", "getRequestURI" -> path;
            case "getContentType" -> UPLOAD;
            case "getContentLengthLong" -> length;
            case "getDispatcherType" -> DispatcherType.REQUEST;
            case "getMethod" -> "POST";
            case "getHeader" -> "Sec-Fetch-Site".equals(args[0]) ? "same-origin" : null;
            case "getHeaders" -> Collections.emptyEnumeration();
            case "isSecure" -> true;
            case "getInputStream" -> new NoInput();
            case "getParts", "getParameterMap" -> {
                asked.add(method);
                yield Map.of();
            }
            default -> null;
        });
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (method, args) -> {
            if (method.equals("sendError")) {
                refused.add((Integer) args[0]);
            }
            return method.equals("isCommitted") ? false : null;
        });
    }

    @FunctionalInterface
    private interface Answers {
        Object to(String method, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                RequestFilterTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> answers.to(method.getName(), args)));
    }
}
