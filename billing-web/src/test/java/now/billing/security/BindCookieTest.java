package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BindCookieTest {
    private final List<Cookie> sent = new ArrayList<>();

    private final HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
            BindCookieTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, args) -> {
                sent.add((Cookie) args[0]);
                return null;
            });

    private static HttpServletRequest with(Cookie... cookies) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                BindCookieTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> cookies.length == 0 ? null : cookies);
    }

    @Test
    void theSessionKeepsOnlyTheDigestOfWhatTheBrowserKeeps() {
        String digest = BindCookie.issue(response, true);

        assertThat(digest).matches("[0-9a-f]{64}").isNotEqualTo(sent.get(0).getValue());
        assertThat(BindCookie.matches(with(sent.get(0)), true, digest)).isTrue();
    }

    @Test
    void anotherCookieOrNoneDoesNotMatch() {
        String digest = BindCookie.issue(response, true);
        BindCookie.issue(response, true);

        assertThat(BindCookie.matches(with(sent.get(1)), true, digest)).isFalse();
        assertThat(BindCookie.matches(with(new Cookie("__Host-bind", "")), true, digest))
                .isFalse();
        assertThat(BindCookie.matches(with(), true, digest)).isFalse();
    }

    @Test
    void aCookieThatSomebodyPutBeforeItDoesNotHideIt() {
        String digest = BindCookie.issue(response, true);

        assertThat(BindCookie.matches(with(new Cookie("__Host-bind", "planted"), sent.get(0)), true, digest))
                .isTrue();
    }

    @Test
    void onAnEncryptedConnectionTheBrowserGuardsTheName() {
        BindCookie.issue(response, true);

        Cookie cookie = sent.get(0);
        assertThat(cookie.getName()).isEqualTo("__Host-bind");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void aPlainCookieIsWorthNothingOnAnEncryptedConnection() {
        String digest = BindCookie.issue(response, false);

        assertThat(sent.get(0).getName()).isEqualTo("bind");
        assertThat(BindCookie.matches(with(sent.get(0)), true, digest)).isFalse();
    }
}
