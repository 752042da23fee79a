package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/set-up",
                "/join",
                "/d/abc234",
                "/d/abc234/pdf",
                "/openapi",
                "/health/ready",
                "/metrics",
                "/error/missing.xhtml",
                "/jakarta.faces.resource/css/base.css.xhtml",
                "/api/v1/set-up"
            })
    void whatIsNamedIsOpen(String path) {
        assertThat(Door.of(path)).isEqualTo(Door.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api", "/api/", "/api/v1/invoices", "/api/v1/set-up/", "/api/v1/set-up/x", "/api/anything"})
    void theApiIsForTokens(String path) {
        assertThat(Door.of(path)).isEqualTo(Door.API);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/home", "/app", "/files/pdf/1", "/app/../d/x"})
    void thePagesAreForPeople(String path) {
        assertThat(Door.of(path)).isEqualTo(Door.PEOPLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/d",
                "/dx/1",
                "/d/../app/home",
                "/d/..;/app/home",
                "/error/..\\app\\home",
                "/sign-in/app",
                "/apiary",
                "/application",
                "/WEB-INF/web.xml",
                "/anything-new"
            })
    void everythingElseIsClosed(String path) {
        assertThat(Door.of(path)).isEqualTo(Door.UNNAMED);
    }
}
