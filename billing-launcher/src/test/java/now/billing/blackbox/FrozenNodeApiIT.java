package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A node that stops in the middle of an issue, as the database sees it: a session of the application's login that holds
 * the counter and says nothing more. The tenant goes on at the other node within the bound of ADR 0006.
 */
class FrozenNodeApiIT {
    private static final Duration MOST = Duration.ofSeconds(15);
    private static final int PORT_LINE = 3;

    @Test
    void theTenantGoesOnAlthoughAFrozenNodeHoldsItsCounter() throws Exception {
        TestTenant tenant = TestTenant.create("Frozen GmbH");
        String customer = tenant.customer("Buyer GmbH");
        String first = tenant.issued(customer, "10.00").path("number").asText();
        String draft = tenant.draft(customer, "20.00");
        String key = UUID.randomUUID().toString();
        try (Connection frozen = asApplication();
                Statement statement = frozen.createStatement()) {
            frozen.setAutoCommit(false);
            statement.execute("set local role \"t_" + tenant.code() + "\"");
            statement.executeQuery("select * from number_counter for update");
            long start = System.nanoTime();

            Answer refused = tenant.api().post("/invoices/" + draft + "/issue", "{}", key);
            refused.refused(503, "database.busy");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(System.nanoTime() - start)
                    .isLessThan(Duration.ofSeconds(9).toNanos());
            assertThat(tenant.invoice(draft).path("state").asText())
                    .as("nothing is half done")
                    .isEqualTo("DRAFT");

            Answer issued = refused;
            while (issued.status() == 503 && System.nanoTime() - start < MOST.toNanos()) {
                issued = tenant.api().post("/invoices/" + draft + "/issue", "{}", key);
            }
            issued.expect(200);
            assertThat(System.nanoTime() - start).isLessThan(MOST.toNanos());
            assertThat(number(issued.json().path("number").asText())).isEqualTo(number(first) + 1);
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll(".*\\D", ""));
    }

    /** As the pool of a node connects. */
    private static Connection asApplication() throws IOException, SQLException {
        Path home = BlackBox.home();
        List<String> lines = Files.readAllLines(home.resolve("postgresql/data/postmaster.pid"));
        String password = Files.readString(home.resolve("secrets/billing.db.app.password"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/billing", "app", password.strip());
    }
}
