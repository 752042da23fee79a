package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that nobody asked for, whole or broken off, leave nothing under the home folder. */
class BrokenUploadIT {
    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS = 48;
    private static final long UNTIL_LOGGED_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final Path LOG = BlackBox.home().resolve("logs").resolve("node-1.log");
    private static final String PART = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/app/settings/organization", "/", "/api/v1/set-up", "/d/none"})
    void nothingStaysOnTheDisk(String path) throws IOException {
        long before = bytesOfTemporaryFiles();

        pour(path, "Transfer-Encoding: chunked", true);
        pour(path, "Content-Length: " + (long) CHUNK * CHUNKS * 2, false);

        assertThat(bytesOfTemporaryFiles() - before).as(path).isLessThan(CHUNK);
        assertThat(BlackBox.get("sign-in").statusCode()).isEqualTo(200);
    }

    /** Whoever hangs up is no fault of ours, and no page is drawn for nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/app/settings/organization"})
    void aSenderWhoHangsUpLeavesNoStackTrace(String path) throws IOException {
        long before = Files.size(LOG);
        hangUp(path, "Transfer-Encoding: chunked\r\n", Integer.toHexString(CHUNK) + "\r\n");
        hangUp(path, "Content-Length: " + (long) CHUNK * CHUNKS * 2 + "\r\n", "");
        LockSupport.parkNanos(UNTIL_LOGGED_NANOS);
        assertThat(Files.readString(LOG).substring((int) before))
                .doesNotContain("Exception")
                .doesNotContain("incident");
    }

    /** Resets the connection amid the body. */
    private static void hangUp(String path, String length, String chunk) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", BlackBox.url("").getPort())) {
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + length
                                    + "Content-Type: multipart/form-data; boundary=b\r\n\r\n" + chunk
                                    + "x".repeat(CHUNK / 2))
                            .getBytes(StandardCharsets.US_ASCII));
            socket.setSoLinger(true, 0);
        }
    }

    /** Sends three megabytes and hangs up before the end; being thrown out earlier is right, too. */
    private static void pour(String path, String length, boolean chunked) throws IOException {
        byte[] chunk = new byte[CHUNK];
        byte[] part = PART.getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("127.0.0.1", BlackBox.url("").getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + length
                            + "\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < CHUNKS; i++) {
                if (chunked) {
                    out.write((Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                System.arraycopy(part, 0, chunk, 0, i == 0 ? part.length : 0);
                out.write(chunk);
                if (chunked) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException thrownOut) {
            assertThat(thrownOut).hasMessageMatching("(?i).*(broken pipe|reset|closed).*");
        }
    }

    private static long bytesOfTemporaryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(BlackBox.home().resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".tmp"))
                    .mapToLong(BrokenUploadIT::size)
                    .sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
