package now.billing.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * HAProxy before the nodes: it takes in slow requests and gives out slow answers, so that neither holds a thread of a
 * node; a browser stays on one node, and another takes over within seconds when that one dies. HAProxy itself is
 * started again when it dies.
 */
final class Edge {
    private static final int LONGEST_START_SECONDS = 30;

    private final Path program;
    private final Settings settings;
    private final List<NodePlan> nodes;
    private final Optional<Tls> tls;
    private final Consumer<String> giveUp;
    private final Restarts restarts = new Restarts(Duration.ofSeconds(10));
    private volatile boolean stopping;
    private volatile Process process;

    private Edge(Path program, Settings settings, List<NodePlan> nodes, Optional<Tls> tls, Consumer<String> giveUp)
            throws IOException {
        this.program = program;
        this.settings = settings;
        this.nodes = nodes;
        this.tls = tls;
        this.giveUp = giveUp;
        this.process = launch();
    }

    /** The program, if this machine has it. */
    static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The program where these settings ask for it; several nodes use it where it happens to be installed. */
    static Optional<Path> wanted(Settings settings) {
        Optional<Path> installed = program();
        return switch (settings.edge()) {
            case HAPROXY -> {
                if (installed.isEmpty()) {
                    throw new StartRefused(
                            "BILLING_EDGE is haproxy, but HAProxy is not installed (Debian: apt install haproxy)");
                }
                yield installed;
            }
            case EXTERNAL -> Optional.empty();
            case NONE -> {
                if (settings.production()) {
                    throw new StartRefused("Production needs a proxy that takes in slow requests: set BILLING_EDGE to"
                            + " haproxy (started with it; Debian: apt install haproxy) or to external (one of yours)");
                }
                yield settings.nodes() > 1 ? installed : Optional.empty();
            }
        };
    }

    /**
     * Starts it on the port people use and returns when it serves.
     *
     * @param giveUp told in one line when it can't be kept running
     */
    static Edge start(Path program, Settings settings, List<NodePlan> nodes, Secrets secrets, Consumer<String> giveUp) {
        try {
            Optional<Tls> tls = Tls.of(settings, secrets);
            Edge edge = new Edge(program, settings, nodes, tls, giveUp);
            edge.awaitService();
            edge.watch();
            return edge;
        } catch (IOException e) {
            throw new StartRefused("HAProxy could not be started", e);
        }
    }

    private Process launch() throws IOException {
        Path file = new EdgeConfiguration(settings, nodes, tls).write();
        Path log = settings.logs().resolve("haproxy.log");
        Logs.keepPrevious(log);
        // The shell ends it when our end of the pipe closes, also when this process is killed, and ends when it ends.
        return Command.withoutSettings(new ProcessBuilder(
                        "sh",
                        "-c",
                        "exec 3<&0; \"$0\" -db -f \"$1\" & child=$!; (cat <&3 > /dev/null; kill $child) & guard=$!;"
                                + " wait $child; kill $guard",
                        program.toString(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private void watch() {
        restarts.up(System.nanoTime());
        process.onExit().thenRunAsync(this::again);
    }

    private void again() {
        if (stopping) {
            return;
        }
        Console.complain("HAProxy ended unexpectedly, starting it again.");
        if (!restarts.again(System.nanoTime())) {
            giveUp.accept(
                    "HAProxy is not started any more; see " + settings.logs().resolve("haproxy.log"));
            return;
        }
        try {
            process = launch();
            awaitService();
            watch();
            Console.say("HAProxy is back.");
        } catch (IOException | StartRefused e) {
            giveUp.accept("HAProxy could not be started again: " + e.getMessage());
        }
    }

    private void awaitService() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        try {
            while (System.nanoTime() < end) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
                if (serves()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
        throw new StartRefused("HAProxy serves no page; see " + settings.logs().resolve("haproxy.log"));
    }

    /** A page where it speaks plainly; with TLS the open port has to do, since the key may be for another name. */
    private boolean serves() {
        return tls.isPresent() ? listens(settings.httpsPort()) : servesPage();
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean servesPage() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + settings.httpPort() + "/")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(20_000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    void stop() {
        stopping = true;
        Process running = process;
        try {
            running.getOutputStream().close();
            if (!running.waitFor(5, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (IOException e) {
            running.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.destroyForcibly();
        }
    }
}
