package now.billing.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files that HAProxy reads: its configuration from the template, our pages where no node answers, the key. */
final class EdgeConfiguration {
    private static final int RETRY_SECONDS = 5;

    /** Enough to keep a node busy; more would share its processors until each is slow. The others wait in order. */
    private static final int PEOPLE_AT_ONCE = 48;

    private static final int PROGRAMS_AT_ONCE = 32;

    private final Settings settings;
    private final List<NodePlan> nodes;
    private final Optional<Tls> tls;
    private final Path folder;

    EdgeConfiguration(Settings settings, List<NodePlan> nodes, Optional<Tls> tls) {
        this.settings = settings;
        this.nodes = nodes;
        this.tls = tls;
        this.folder = settings.run().resolve("edge");
    }

    /** Writes everything anew and answers the file to start HAProxy with. */
    Path write() throws IOException {
        Folders.delete(folder);
        Folders.create(folder);
        Path templates = settings.dist().resolve("config").resolve("edge");
        String page = Files.readString(templates.resolve("unavailable.html"));
        for (int status : List.of(502, 503, 504)) {
            Files.writeString(folder.resolve(status + ".http"), answer(status, "text/html; charset=utf-8", page));
            Files.writeString(
                    folder.resolve(status + ".problem"), answer(status, "application/problem+json", problem(status)));
        }
        if (tls.isPresent()) {
            Path key = Files.createFile(
                    folder.resolve("key.pem"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(key, tls.get().pem());
        }
        Path file = folder.resolve("haproxy.cfg");
        Files.writeString(file, text(Files.readString(templates.resolve("haproxy.cfg"))));
        return file;
    }

    /** The template with this system's ports, nodes and proxies. */
    String text(String template) {
        return template.replace("${bind}", bind())
                .replace("${folder}", folder.toString())
                .replace("${trusted}", trusted())
                .replace("${scheme}", tls.isPresent() ? "https" : "http")
                .replace("${cookie}", cookie())
                .replace("${people}", servers(PEOPLE_AT_ONCE, true))
                .replace("${programs}", servers(PROGRAMS_AT_ONCE, false));
    }

    private String bind() {
        if (tls.isEmpty()) {
            return "  bind 127.0.0.1:" + settings.httpPort();
        }
        return "  bind " + (settings.production() ? ":" : "127.0.0.1:") + settings.httpsPort() + " ssl crt "
                + folder.resolve("key.pem") + " alpn h2,http/1.1\n"
                + "  http-response set-header Strict-Transport-Security \"max-age=31536000; includeSubDomains\"";
    }

    /** A browser stays on the node that knows its pages; one node alone needs no cookie for it. */
    private String cookie() {
        return nodes.size() == 1
                ? ""
                : "  cookie SRV insert indirect nocache httponly"
                        + (settings.publicUrl().startsWith("https:") ? " secure" : "") + " attr SameSite=Lax\n";
    }

    private String trusted() {
        return settings.environment()
                .getOrDefault("BILLING_TRUSTED_PROXIES", "")
                .replace(',', ' ')
                .strip();
    }

    private String servers(int most, boolean first) {
        return nodes.stream()
                .map(node -> "  server " + node.name() + " 127.0.0.1:" + node.port() + " maxconn " + most
                        + (first
                                ? " check port " + settings.managementPort(node.index())
                                        + (nodes.size() > 1 ? " cookie " + node.name() : "")
                                : " track people/" + node.name()))
                .collect(Collectors.joining("\n"));
    }

    private static String problem(int status) {
        return "{\"type\":\"urn:billing:problem:http.status_" + status + "\",\"title\":\"Service Unavailable\","
                + "\"status\":" + status + ",\"code\":\"http.status_" + status + "\","
                + "\"detail\":\"No server can answer at the moment. Please ask again with the same Idempotency-Key.\"}";
    }

    private static String answer(int status, String type, String body) {
        String reason = switch (status) {
            case 502 -> "Bad Gateway";
            case 504 -> "Gateway Timeout";
            default -> "Service Unavailable";
        };
        return String.join(
                        "\r\n",
                        "HTTP/1.1 " + status + " " + reason,
                        "Content-Type: " + type,
                        "Cache-Control: no-store",
                        "Retry-After: " + RETRY_SECONDS,
                        "X-Content-Type-Options: nosniff",
                        "Connection: close",
                        "",
                        "")
                + body;
    }
}
