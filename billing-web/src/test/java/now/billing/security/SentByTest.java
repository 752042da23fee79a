package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentByTest {
    @Test
    void theBrowserSaysItself() {
        assertThat(ourselves(Map.of("Sec-Fetch-Site", "same-origin"))).isTrue();
        assertThat(ourselves(Map.of("Sec-Fetch-Site", "none"))).isTrue();
        assertThat(ourselves(Map.of("Sec-Fetch-Site", "same-site"))).isFalse();
        assertThat(ourselves(Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://billing.example.test")))
                .isFalse();
    }

    @Test
    void anOlderBrowserSaysItsOrigin() {
        assertThat(ourselves(Map.of("Origin", "http://10.0.0.1:8080"))).isTrue();
        assertThat(ourselves(Map.of("Origin", "https://billing.example.test"))).isTrue();
        assertThat(ourselves(Map.of("Origin", "https://evil.test"))).isFalse();
        assertThat(ourselves(Map.of("Origin", "null"))).isFalse();
        assertThat(ourselves(Map.of("Origin", "http://["))).isFalse();
    }

    @Test
    void aProgramSaysNothing() {
        assertThat(ourselves(Map.of())).isTrue();
    }

    private static boolean ourselves(Map<String, String> headers) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                SentByTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> "Host".equals(args[0]) ? "10.0.0.1:8080" : headers.get(args[0]));
        return SentBy.ourselves(request, "billing.example.test");
    }
}
