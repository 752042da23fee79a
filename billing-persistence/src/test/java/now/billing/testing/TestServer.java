package now.billing.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server for the tests of one JVM. fsync is off: it is thrown away with the JVM. */
public final class TestServer {
    private static final Path DEBIAN_15 = Path.of("/usr/lib/postgresql/15/bin");
    private static TestServer embedded;
    private static Optional<TestServer> debian;

    private final int port;

    private TestServer(int port) {
        this.port = port;
    }

    /** PostgreSQL 18, embedded; started at the first call, stopped with the JVM. */
    public static synchronized TestServer postgres18() {
        if (embedded == null) {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "100")
                        .start();
                embedded = new TestServer(server.getPort());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return embedded;
    }

    /** PostgreSQL 18, embedded and durable as in production: for what is measured. */
    public static TestServer durable() {
        try {
            return new TestServer(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start()
                    .getPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Debian's PostgreSQL 15, started as the user postgres; empty where it is not installed or we are not root. */
    public static synchronized Optional<TestServer> postgres15() {
        if (debian == null) {
            debian = Files.isExecutable(DEBIAN_15.resolve("postgres")) && "root".equals(System.getProperty("user.name"))
                    ? Optional.of(startDebian())
                    : Optional.empty();
        }
        return debian;
    }

    private static TestServer startDebian() {
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            Path data = Files.createTempDirectory("pg15-");
            command("chown", "postgres", data.toString());
            asPostgres("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
            String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off -k " + data;
            asPostgres("pg_ctl", "-D", data.toString(), "-w", "-o", options, "-l", data + "/log", "start");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data)));
            return new TestServer(port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void stop(Path data) {
        try {
            asPostgres("pg_ctl", "-D", data.toString(), "-m", "immediate", "stop");
            command("rm", "-r", data.toString());
        } catch (IOException atTheEnd) {
            throw new UncheckedIOException(atTheEnd);
        }
    }

    private static void asPostgres(String program, String... arguments) throws IOException {
        List<String> line =
                new java.util.ArrayList<>(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        line.add(DEBIAN_15.resolve(program).toString());
        line.addAll(List.of(arguments));
        command(line.toArray(String[]::new));
    }

    private static void command(String... line) throws IOException {
        Process process = new ProcessBuilder(line)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("failed: " + String.join(" ", line));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** The address of a database on this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true";
    }
}
