package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitsTest {
    @ParameterizedTest
    @CsvSource({
        "/sign-in, 65536",
        "/set-up.xhtml, 65536",
        "/api/v1/set-up, 65536",
        "/d/abc, 65536",
        "/nowhere, 65536",
        "/webhooks/stripe, 1048576",
        "/api/v1/invoices, 5242880",
        "/api/v1/invoices/1/attachments/a.pdf, 10485760",
        "/api/v1/bank-statements:import, 53477376",
        "/files/bank-statements, 53477376",
        "/api, 5242880",
        "/app/invoices/edit, 10485760"
    })
    void eachPlaceHasItsLimit(String path, long bytes) {
        assertThat(BodyLimits.of(path)).isEqualTo(bytes);
    }
}
