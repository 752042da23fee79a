package now.billing.automating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits of fetching the bank's file. */
class BankClientTest {
    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;

    private final AtomicInteger elsewhere = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/file", exchange -> answer(exchange, 3));
        server.createContext("/large", exchange -> answer(exchange, FIFTY_MEGABYTES));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            answer(exchange, 3);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFileComesAsItIs() throws IOException {
        assertThat(client("/file").fetch()).hasSize(3);
    }

    @Test
    void fiftyMegabytesAreNotTaken() {
        assertThatThrownBy(() -> client("/large").fetch())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger");
    }

    @Test
    void noRedirectIsFollowed() {
        assertThatThrownBy(() -> client("/moved").fetch())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("302");
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void whatIsNoWebAddressIsNotRead() {
        assertThatThrownBy(() -> new BankClient("file:///etc/passwd", Clock.systemUTC()).fetch())
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new BankClient("::", Clock.systemUTC()).fetch())
                .isInstanceOf(IOException.class);
    }

    @Test
    void withoutAnAddressItIsOff() {
        assertThat(new BankClient(BankClient.OFF, Clock.systemUTC()).isOn()).isFalse();
        assertThat(new BankClient("", Clock.systemUTC()).isOn()).isFalse();
        assertThat(client("/file").isOn()).isTrue();
    }

    private BankClient client(String path) {
        String host = server.getAddress().getAddress().getHostAddress();
        return new BankClient("http://" + host + ":" + server.getAddress().getPort() + path, Clock.systemUTC());
    }

    private static void answer(HttpExchange exchange, int bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] piece = new byte[Math.min(bytes, 64 * 1024)];
            for (int sent = 0; sent < bytes; sent += piece.length) {
                out.write(piece, 0, Math.min(piece.length, bytes - sent));
            }
        } catch (IOException hungUp) {
            exchange.close();
        }
    }
}
