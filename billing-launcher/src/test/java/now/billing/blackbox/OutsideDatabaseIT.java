package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import now.billing.launcher.RunningSystem;
import now.billing.storage.migration.Scripts;
import now.billing.testing.TestDatabase;
import now.billing.testing.TestServer;
import org.junit.jupiter.api.Test;

/**
 * The oldest PostgreSQL that is supported, from outside, with the demonstration. Runs where Debian's PostgreSQL 15 is
 * installed.
 */
class OutsideDatabaseIT {
    @Test
    void startsOnPostgres15FromOutsideWithTheDemonstrationAndLeavesItRunning() throws IOException {
        assumeTrue(TestServer.postgres15().isPresent(), "PostgreSQL 15 is not installed");
        TestDatabase database = TestDatabase.empty(TestServer.postgres15().get(), Scripts.ofTenant());
        Map<String, String> environment = Map.of(
                "BILLING_HTTP_PORT", Integer.toString(RunningSystem.freePort()),
                "BILLING_DB_URL", database.url(),
                "BILLING_DB_ADMIN_USER", "postgres",
                "BILLING_DB_ADMIN_PASSWORD", "postgres",
                "BILLING_DB_APP_USER", database.logins().appUser(),
                "BILLING_DB_PLATFORM_USER", database.logins().platformUser());
        try (RunningSystem system = RunningSystem.launch(
                BlackBox.dist(), BlackBox.temporaryHome(), environment, List.of("start", "--demo"))) {
            URI ready = system.baseUrl().resolve("health/ready");
            assertThat(BlackBox.send(HttpRequest.newBuilder(ready).build()).statusCode())
                    .isEqualTo(200);
            assertThat(system.home().resolve("postgresql")).doesNotExist();
            assertDemonstrationIsReached(system);
        }
        assertThat(database.texts("select count(*)::text from platform.tenant")).doesNotContain("0");
    }

    private static void assertDemonstrationIsReached(RunningSystem system) throws IOException {
        Path file = system.home().resolve("demo-access.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        JsonNode access = Answer.parse(Files.readString(file));
        assertThat(access.path("reseller").isNull()).isTrue();
        assertThat(access.path("tenants")).hasSize(3);
        for (JsonNode tenant : access.path("tenants")) {
            HttpRequest invoices = HttpRequest.newBuilder(system.baseUrl().resolve("api/v1/invoices?limit=5"))
                    .header("Authorization", "Bearer " + tenant.path("apiToken").asText())
                    .build();
            JsonNode page = Answer.parse(BlackBox.send(invoices).body());
            assertThat(page.path("items")).as(tenant.path("name").asText()).hasSize(5);
        }
    }
}
