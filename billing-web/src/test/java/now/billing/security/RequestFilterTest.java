package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the server would read and parse by itself, and when it is let. */
class RequestFilterTest {
    private static final String UPLOAD = "multipart/form-data; boundary=b";
    private static final String LOGO = "/app/settings/organization";

    private final List<String> asked = new ArrayList<>();
    private final List<Integer> refused = new ArrayList<>();
    private final RequestFilter filter = new RequestFilter();
    private String type = UPLOAD;
    private DispatcherType dispatched = DispatcherType.REQUEST;
    private ServletInputStream body = new NoInput();

    RequestFilterTest() {
        filter.entrance = new Entrance();
    }

    @ParameterizedTest
    @CsvSource({"/sign-in, -1, 415", "/sign-in, 2000000, 415", LOGO + ", -1, 411", LOGO + ", 3000000, 413"})
    void anUploadThatIsRefusedIsNeverParsed(String path, long length, int status) throws Exception {
        pass(path, length, (request, response) -> asked.add("chain"));
        assertThat(refused).containsExactly(status);
        assertThat(asked).isEmpty();
    }

    /** The page of a refusal would be written to a closed connection, which the server logs at length. */
    @Test
    void nobodyIsAnsweredWhoHungUp() throws Exception {
        body = new HungUp();
        pass(LOGO, 3_000_000, (request, response) -> asked.add("chain"));
        assertThat(refused).isEmpty();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR", "INCLUDE"})
    void anErrorPageNeverSeesTheBody(DispatcherType how) throws Exception {
        dispatched = how;
        assertThat(RequestFilter.class.getAnnotation(WebFilter.class).dispatcherTypes())
                .contains(how);
        pass("/error/refused.xhtml", 3_000_000, (request, response) -> {
            ((HttpServletRequest) request).getParts();
            asked.add(String.valueOf(request.getContentType()));
        });
        assertThat(asked).containsExactly("null");
    }

    @Test
    void aFormHasNoParts() throws Exception {
        type = "application/x-www-form-urlencoded";
        pass(LOGO, 10, (request, response) -> {
            assertThat(((HttpServletRequest) request).getParts()).isEmpty();
            assertThat(((HttpServletRequest) request).getPart("logo:picture")).isNull();
            asked.add("chain");
        });
        assertThat(asked).containsExactly("chain");
    }

    private void pass(String path, long length, FilterChain chain) throws Exception {
        filter.doFilter(request(path, length), response(), chain);
    }

    private HttpServletRequest request(String path, long length) {
        return proxy(HttpServletRequest.class, (method, args) -> switch (method) {
            case "getServletPath", "getRequestURI" -> path;
            case "getContentType" -> type;
            case "getContentLengthLong" -> length;
            case "getDispatcherType" -> dispatched;
            case "getMethod" -> "POST";
            case "getHeader" -> "Sec-Fetch-Site".equals(args[0]) ? "same-origin" : null;
            case "getHeaders" -> Collections.emptyEnumeration();
            case "isSecure" -> true;
            case "getInputStream" -> body;
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

    /** What a reset connection reads as. */
    private static final class HungUp extends ServletInputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Connection reset by peer");
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
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
