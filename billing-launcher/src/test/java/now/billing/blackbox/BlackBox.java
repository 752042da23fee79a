package now.billing.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import now.billing.launcher.RunningSystem;

/**
 * The one running system of the whole suite, started by the first test that asks and stopped by {@link SuiteEnd}. Each
 * test class makes a tenant of its own.
 */
public final class BlackBox {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** A system that runs already, for quick rounds while writing tests: its address; its home is a second property. */
    private static final String RUNNING = System.getProperty("billing.running");

    private static RunningSystem system;

    private BlackBox() {}

    /** The running system. */
    public static synchronized RunningSystem system() {
        if (system == null) {
            system = RunningSystem.start(dist(), temporaryHome(), RunningSystem.freePort());
        }
        return system;
    }

    /** The folder of the built launcher. */
    public static Path dist() {
        return Path.of(System.getProperty("billing.dist", "target/dist")).toAbsolutePath();
    }

    /** An empty home folder; the suite's end deletes none, the build's clean does. */
    public static Path temporaryHome() {
        try {
            Path parent = Files.createDirectories(dist().resolveSibling("homes"));
            return Files.createTempDirectory(parent, "home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address of the running system; the path begins without a slash. */
    public static URI url(String path) {
        return (RUNNING == null ? system().baseUrl() : URI.create(RUNNING)).resolve(path);
    }

    /** The folder of data, keys, mails and logs of the running system. */
    public static Path home() {
        return RUNNING == null ? system().home() : Path.of(System.getProperty("billing.running.home"));
    }

    /** A client without cookies that follows no redirect. */
    public static HttpClient client() {
        return CLIENT;
    }

    /** Fetches a page of the running system. */
    public static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(url(path)).build());
    }

    /** Sends a request and reads the answer as text. */
    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops the system if any test started it. */
    static synchronized void stop() {
        if (system != null) {
            system.close();
            system = null;
        }
    }
}
