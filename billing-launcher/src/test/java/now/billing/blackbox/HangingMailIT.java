package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import now.billing.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** A mail server that takes every connection and never says a word. */
class HangingMailIT {
    private static final int MAILS = 3;

    @Test
    void evidenceIsSealedWhileMailsHang() throws Exception {
        Queue<Socket> hanging = new ConcurrentLinkedQueue<>();
        try (ServerSocket silence = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread door = new Thread(() -> keepAll(silence, hanging), "silence");
            door.setDaemon(true);
            door.start();
            try (RunningSystem system = start(silence.getLocalPort())) {
                TestTenant tenant = TestTenant.create(
                        "Sealing GmbH",
                        new Api(system.baseUrl(), ""),
                        system.setUpLink().orElseThrow().getQuery().replaceFirst("^token=", ""));
                String customer = tenant.customer("Patient AG");
                for (int i = 0; i < MAILS; i++) {
                    String id = tenant.issued(customer, "100.00").path("id").asText();
                    tenant.api().post("/invoices/" + id + "/send", "{}").expect(200);
                }
                Waiting.until(hanging::size, connections -> connections > 0);

                tenant.issued(customer, "200.00");
                Waiting.until(() -> count(system, tenant, "evidence_unsealed"), unsealed -> unsealed == 0);

                assertThat(count(system, tenant, "delivery where state in ('SENDING', 'QUEUED') and attempts < 2"))
                        .as("the mails still wait")
                        .isEqualTo(MAILS);
                assertThat(hanging).as("a first conversation is still not over").hasSize(1);
            }
        }
    }

    private static RunningSystem start(int mailPort) {
        Map<String, String> environment = Map.of(
                "BILLING_HTTP_PORT", Integer.toString(RunningSystem.freePort()),
                "BILLING_SMTP_HOST", "127.0.0.1",
                "BILLING_SMTP_PORT", Integer.toString(mailPort));
        return RunningSystem.launch(BlackBox.dist(), BlackBox.temporaryHome(), environment, List.of("start"));
    }

    private static void keepAll(ServerSocket door, Queue<Socket> kept) {
        try {
            while (true) {
                kept.add(door.accept());
            }
        } catch (IOException closed) {
            kept.clear();
        }
    }

    private static int count(RunningSystem system, TestTenant tenant, String rows) {
        try (Connection connection = system.admin().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = t_" + tenant.code());
            try (ResultSet result = statement.executeQuery("select count(*) from " + rows)) {
                result.next();
                return result.getInt(1);
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
