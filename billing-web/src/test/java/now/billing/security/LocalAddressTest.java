package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalAddressTest {
    private static final String PUBLIC = "billing.example.test";

    @Test
    void whateverHostTheRequestNamesOnlyThePathIsSent() {
        assertThat(of("http://evil.test/app/home", "evil.test")).isEqualTo("/app/home");
        assertThat(of("http://evil.test:80/app/home?a=b#c", "evil.test")).isEqualTo("/app/home?a=b#c");
        assertThat(of("HTTP://EVIL.test:8080/x", "evil.test:8080")).isEqualTo("/x");
        assertThat(of("https://billing.example.test/x", "10.0.0.1:8080")).isEqualTo("/x");
        assertThat(of("http://evil.test", "evil.test")).isEqualTo("/");
        assertThat(of("http://evil.test//elsewhere.test/x", "evil.test")).isEqualTo("/elsewhere.test/x");
    }

    @Test
    void pathsAndOtherSitesStayAsTheyAre() {
        for (String address : new String[] {
            "/sign-in?to=%2Fapp%2Fhome",
            "home",
            "?q=1",
            "https://pay.example.test/checkout",
            "mailto:a@b.test",
            "http://["
        }) {
            assertThat(of(address, "evil.test")).isEqualTo(address);
        }
    }

    private static String of(String address, String host) {
        return LocalAddress.of(address, host, PUBLIC);
    }
}
