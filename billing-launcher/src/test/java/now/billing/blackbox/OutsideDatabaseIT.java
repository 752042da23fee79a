package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import now.billing.launcher.RunningSystem;
import now.billing.storage.migration.Scripts;
import now.billing.testing.TestDatabase;
import now.billing.testing.TestServer;
import org.junit.jupiter.api.Test;

/** The oldest PostgreSQL that is supported, from outside. Runs where Debian's PostgreSQL 15 is installed. */
class OutsideDatabaseIT {
    @Test
    void startsOnPostgres15FromOutsideAndLeavesItRunning() {
        assumeTrue(TestServer.postgres15().isPresent(), "PostgreSQL 15 is not installed");
        TestDatabase database = TestDatabase.empty(TestServer.postgres15().get(), Scripts.ofTenant());
        Map<String, String> environment = Map.of(
                "BILLING_HTTP_PORT", Integer.toString(RunningSystem.freePort()),
                "BILLING_DB_URL", database.url(),
                "BILLING_DB_ADMIN_USER", "postgres",
                "BILLING_DB_ADMIN_PASSWORD", "postgres",
                "BILLING_DB_APP_USER", database.logins().appUser(),
                "BILLING_DB_PLATFORM_USER", database.logins().platformUser());
        try (RunningSystem system =
                RunningSystem.launch(BlackBox.dist(), BlackBox.temporaryHome(), environment, List.of("start"))) {
            URI ready = system.baseUrl().resolve("health/ready");
            assertThat(BlackBox.send(HttpRequest.newBuilder(ready).build()).statusCode())
                    .isEqualTo(200);
            assertThat(system.home().resolve("postgresql")).doesNotExist();
        }
        assertThat(database.texts("select count(*)::text from platform.tenant")).doesNotContain("0");
    }
}
