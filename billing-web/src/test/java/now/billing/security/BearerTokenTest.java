package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bearer bn_abc", "bearer bn_abc", "BEARER   bn_abc "})
    void theSchemesCaseDoesNotMatter(String header) {
        assertThat(BearerToken.of(header)).contains("bn_abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YTpi", "bn_abc", "Bearerbn_abc"})
    void anythingElseIsNoToken(String header) {
        assertThat(BearerToken.of(header)).isEmpty();
    }

    @Test
    void noHeaderAndAnEndlessHeaderAreNoToken() {
        assertThat(BearerToken.of(null)).isEmpty();
        assertThat(BearerToken.of("Bearer " + "x".repeat(10_000))).isEmpty();
    }
}
