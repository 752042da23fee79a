package now.billing.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LimitedSocketsTest {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Instant now = Instant.parse("2026-11-22T10:15:30Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void aServerThatAlwaysSaysALittleIsLeftInTheEnd() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = connected(door, Duration.ofSeconds(30));
                Socket server = door.accept()) {
            InputStream answers = client.getInputStream();
            OutputStream commands = client.getOutputStream();
            for (int i = 0; i < 10; i++) {
                server.getOutputStream().write('2');
                assertThat(answers.read(new byte[10])).isEqualTo(1);
                commands.write('N');
                now = now.plusSeconds(12);
            }
            server.getOutputStream().write('2');
            assertThatThrownBy(answers::read).isInstanceOf(SocketTimeoutException.class);
            assertThatThrownBy(() -> answers.read(new byte[1])).isInstanceOf(SocketTimeoutException.class);
            assertThatThrownBy(() -> commands.write('N')).isInstanceOf(SocketTimeoutException.class);
            assertThatThrownBy(() -> commands.write(new byte[1])).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void anAnswerIsNotWaitedForLongerThanTheConversationMayLast() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = connected(door, Duration.ofMillis(1));
                Socket server = door.accept()) {
            assertThat(server.isConnected()).isTrue();
            InputStream answers = client.getInputStream();
            assertThatThrownBy(answers::read).isInstanceOf(SocketTimeoutException.class);
            assertThat(client.getSoTimeout()).isEqualTo(1);
        }
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = connected(door, Duration.ofSeconds(30));
                Socket server = door.accept()) {
            server.getOutputStream().write('2');
            now = now.plus(LONGEST).minusMillis(7);
            assertThat(client.getInputStream().read()).isEqualTo('2');
            assertThat(client.getSoTimeout()).isEqualTo(7);
        }
    }

    private Socket connected(ServerSocket door, Duration longestAnswer) throws IOException {
        Socket socket = new LimitedSockets(clock, LONGEST, longestAnswer).createSocket();
        socket.connect(door.getLocalSocketAddress());
        return socket;
    }
}
