package now.billing.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HAProxy before several nodes, where it is installed: a browser stays on one node, and another takes over within
 * seconds
 * when that one dies.
 */
final class Edge {
    private static final int LONGEST_START_SECONDS = 30;

    private final Process process;
    private final int port;

    private Edge(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The program, if this machine has it. */
    static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin";
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it on the port people use and returns when it serves a page. */
    static Edge start(Path program, Settings settings, List<NodePlan> nodes) {
        Path file = settings.run().resolve("haproxy.cfg");
        try {
            Files.writeString(file, configuration(settings.httpPort(), nodes));
            // The shell ends it when our end of the pipe closes, also when this process is killed.
            Process process = new ProcessBuilder(
                            "sh",
                            "-c",
                            "\"$0\" -db -f \"$1\" & child=$!; cat > /dev/null; kill $child; wait $child",
                            program.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(settings.logs().resolve("haproxy.log").toFile())
                    .start();
            Edge edge = new Edge(process, settings.httpPort());
            edge.awaitPage(settings);
            return edge;
        } catch (IOException e) {
            throw new StartRefused("HAProxy could not be started", e);
        }
    }

    static String configuration(int port, List<NodePlan> nodes) {
        String servers = nodes.stream()
                .map(node -> "  server " + node.name() + " 127.0.0.1:" + node.port() + " check cookie " + node.name())
                .collect(Collectors.joining("\n"));
        return """
                global
                  maxconn 2000
                defaults
                  mode http
                  timeout connect 2s
                  timeout client 60s
                  timeout server 60s
                  timeout http-request 10s
                  timeout queue 10s
                frontend people
                  bind 127.0.0.1:%d
                  # A slow sender occupies the proxy, not a thread of the server.
                  option http-buffer-request
                  option forwardfor
                  http-request set-header X-Forwarded-Proto http
                  default_backend nodes
                backend nodes
                  balance roundrobin
                  cookie SRV insert indirect nocache httponly
                  option redispatch
                  retries 3
                  retry-on conn-failure empty-response response-timeout
                  # A post may have been carried out: only its idempotency key may repeat it.
                  http-request disable-l7-retry if METH_POST
                  option httpchk
                  http-check send meth GET uri /health/ready ver HTTP/1.1 hdr Host localhost
                  http-check expect status 200
                  default-server inter 1s fastinter 500ms fall 2 rise 2 observe layer4 error-limit 2 on-error mark-down
                %s
                """.formatted(port, servers);
    }

    private void awaitPage(Settings settings) {
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

    private boolean serves() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
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
        try {
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
