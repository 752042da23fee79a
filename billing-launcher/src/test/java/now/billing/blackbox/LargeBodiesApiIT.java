package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Large bodies that arrive together are refused one by one, and whoever watches the node is answered meanwhile. */
class LargeBodiesApiIT {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int AT_ONCE = 4;

    /** Who still sends when the refusal comes may lose it with the connection. */
    private static final int THROWN_OUT = 0;

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void strangersSendNone() {
        byte[] ones = ("[" + "1,".repeat(5 * MEGABYTE - 1) + "1]").getBytes(StandardCharsets.US_ASCII);
        List<Integer> answers = atOnce(() -> post("/api/v1/set-up", "X-Any: thing", ones, ones.length));
        assertThat(answers).hasSize(AT_ONCE).allSatisfy(each -> assertThat(each).isIn(413, THROWN_OUT));
        assertThat(post("/api/v1/set-up", "X-Any: thing", ones, MEGABYTE / 32)).isEqualTo(413);
    }

    @Test
    void programsSendAsMuchAsThereIsRoomFor() {
        TestTenant tenant = TestTenant.create("Bodies GmbH");
        String token = "Authorization: Bearer " + tenant.api().token();
        String head = "{\"customerId\": \"x\", \"notes\": \"";
        byte[] whole =
                (head + "n".repeat(5 * MEGABYTE - head.length() - 2) + "\"}").getBytes(StandardCharsets.US_ASCII);
        List<Integer> answers = atOnce(() -> post("/api/v1/invoices:calculate", token, whole, whole.length));
        assertThat(answers).hasSize(AT_ONCE).allSatisfy(each -> assertThat(each).isIn(422, 503, THROWN_OUT));
        assertThat(post("/api/v1/invoices:calculate", token, whole, whole.length))
                .as("alone, it is read to its end and its faults are named")
                .isEqualTo(422);

        byte[] above = new byte[5 * MEGABYTE + 1];
        assertThat(post("/api/v1/invoices:calculate", token, above, MEGABYTE / 32))
                .isEqualTo(413);
        tenant.customer("Goes on AG");
    }

    /** Health is asked until all are answered, and once more. */
    private static List<Integer> atOnce(Supplier<Integer> sending) {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Integer>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(CompletableFuture.supplyAsync(sending, senders));
            }
            CompletableFuture<?> sent = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
            boolean over;
            do {
                over = sent.isDone();
                assertThat(health()).isEqualTo(200);
            } while (!over);
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            senders.shutdown();
        }
    }

    private static int health() {
        return BlackBox.send(HttpRequest.newBuilder(BlackBox.url("health/live"))
                        .timeout(SOON)
                        .build())
                .statusCode();
    }

    /** Says how long the body is, sends this much of it, and reads the status. */
    private static int post(String path, String header, byte[] body, int sent) {
        URI base = BlackBox.url("");
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header
                            + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                            + body.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, sent);
            out.flush();
            String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return status.isEmpty() ? THROWN_OUT : Integer.parseInt(status.substring(9));
        } catch (IOException thrownOut) {
            assertThat(thrownOut).hasMessageMatching("(?i).*(broken pipe|reset|closed).*");
            return THROWN_OUT;
        }
    }
}
