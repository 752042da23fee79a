package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionCookieTest {
    private final List<String> set = new ArrayList<>();

    private final SessionCookieConfig cookie = (SessionCookieConfig) Proxy.newProxyInstance(
            SessionCookieTest.class.getClassLoader(),
            new Class<?>[] {SessionCookieConfig.class},
            (proxy, method, args) -> {
                set.add(method.getName() + Arrays.toString(args));
                return null;
            });

    @Test
    void byTlsTheBrowserGuardsTheName() {
        SessionCookie.configure(cookie, true);
        assertThat(set).containsExactly("setName[__Host-sid]", "setSecure[true]");
    }

    @Test
    void onPlainHttpItKeepsItsName() {
        SessionCookie.configure(cookie, false);
        assertThat(set).isEmpty();
    }
}
