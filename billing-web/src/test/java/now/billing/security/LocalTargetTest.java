package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTargetTest {
    @ParameterizedTest
    @ValueSource(strings = {"/app/home", "/app/invoices/list?q=a%20b&state=OPEN", "/app/invoices/viewer?id=0190-1"})
    void ownPagesAreKept(String wanted) {
        assertThat(LocalTarget.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "/app/home\r\nSet-Cookie: a=b",
                "/app/../d/x",
                "/app/%2e%2e/x",
                "/sign-out",
                "/sign-in?to=/sign-in",
                "/api/v1/invoices",
                "/d/abc",
                "app/home"
            })
    void anythingElseLeadsHome(String wanted) {
        assertThat(LocalTarget.of(wanted)).isEqualTo("/app/home");
    }

    @Test
    void nothingWantedLeadsHome() {
        assertThat(LocalTarget.of(null)).isEqualTo("/app/home");
        assertThat(LocalTarget.of("/app/" + "x".repeat(2000))).isEqualTo("/app/home");
    }
}
