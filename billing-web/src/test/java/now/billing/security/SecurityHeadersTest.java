package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    private static Map<String, String> headers(String path, boolean secure) {
        Map<String, String> set = new HashMap<>();
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                SecurityHeadersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, args) -> {
                    assertThat(method.getName()).isEqualTo("setHeader");
                    set.put((String) args[0], (String) args[1]);
                    return null;
                });
        SecurityHeaders.set(response, path, secure);
        return set;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/home", "/api/v1/invoices", "/d/abc", "/sign-in", "/nothing/here"})
    void everyAnswerIsGuarded(String path) {
        assertThat(headers(path, false))
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
                .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
                .containsEntry("Cache-Control", "no-store")
                .containsKey("Referrer-Policy")
                .containsKey("Permissions-Policy");
    }

    @Test
    void onlyEncryptedConnectionsDemandEncryption() {
        assertThat(headers("/app/home", true))
                .containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        assertThat(headers("/app/home", false)).doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void whatIsNoPageMayDoNothingAndPagesGetTheirOnePolicyFromTheComponents() {
        assertThat(headers("/api/v1/invoices", false))
                .containsEntry("Content-Security-Policy", SecurityHeaders.NO_CONTENT_POLICY);
        assertThat(headers("/files/1.pdf", false)).containsKey("Content-Security-Policy");
        assertThat(headers("/app/invoices/list", false)).doesNotContainKey("Content-Security-Policy");
        assertThat(headers("/d/abc", false)).doesNotContainKey("Content-Security-Policy");
    }

    @Test
    void aReceiversHandleDoesNotTravelOn() {
        assertThat(headers("/d/abc", false)).containsEntry("Referrer-Policy", "no-referrer");
    }

    @Test
    void resourcesMayBeCached() {
        assertThat(headers("/jakarta.faces.resource/base.css.xhtml", false)).doesNotContainKey("Cache-Control");
    }
}
