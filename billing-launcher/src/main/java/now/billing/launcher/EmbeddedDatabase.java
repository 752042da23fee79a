package now.billing.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL 18 on a folder of ours: durable (fsync on), loopback only, every login with a password (SCRAM).
 *
 * <p>A server that survived a kill of its launcher is adopted; one that does not answer is stopped first.
 */
final class EmbeddedDatabase {
    /** The login that owns the cluster and may create roles; its password is known to the launcher alone. */
    static final String ADMIN = "billing_admin";

    private static final String MAJOR = "18";
    private static final int LEAST_CONNECTIONS = 100;

    /** What PostgreSQL keeps back for superusers. */
    private static final int RESERVED_CONNECTIONS = 3;

    private static final int PORTS_TRIED = 3;

    private final Path folder;
    private final Path data;
    private final Postmaster postmaster;
    private final Path log;
    private final Path programs;
    private final Secrets secrets;
    private final int connections;
    private int port;
    private volatile long process;

    EmbeddedDatabase(Settings settings, Secrets secrets) {
        this.folder = Folders.create(settings.home().resolve("postgresql"));
        this.data = folder.resolve("data");
        this.postmaster = new Postmaster(data);
        this.log = settings.logs().resolve("postgresql.log");
        this.programs =
                PostgresBinaries.unpacked(settings.dist(), settings.home()).resolve("bin");
        this.connections =
                Math.max(LEAST_CONNECTIONS, ConnectionBudget.of(settings).needed() + RESERVED_CONNECTIONS);
        this.secrets = secrets;
    }

    /** Refuses data of another release, and data whose password is gone. */
    void refuseUnusable() {
        if (Files.exists(data)) {
            checkVersion();
            password();
        }
    }

    /** Starts or adopts the server and tells how to reach its database {@code postgres}. */
    DatabaseAccess start() {
        if (Files.notExists(data)) {
            initialise();
        }
        checkVersion();
        if (!adopted()) {
            startOnFreePort();
        }
        return access();
    }

    /** Another program can take the port between the look and the start. */
    private void startOnFreePort() {
        for (int left = PORTS_TRIED; left > 0; left--) {
            port = freePort();
            try {
                startAgain();
                return;
            } catch (StartRefused e) {
                if (left == 1 || FreePorts.isFree(port)) {
                    throw e;
                }
            }
        }
    }

    /** How to reach the database {@code postgres} of the server that another process has started. */
    DatabaseAccess found() {
        if (postmaster.pid().isEmpty()) {
            throw new StartRefused("The database does not run");
        }
        port = postmaster.port();
        return access();
    }

    /** Starts it on the same port once more after it died; its data are those of the last commit. */
    void startAgain() {
        postmaster.clearAway();
        Command.Outcome outcome = pgCtl(
                List.of("start", "-w", "-t", "120", "-l", log.toString(), "-o", String.join(" ", serverOptions())));
        if (!outcome.succeeded()) {
            throw new StartRefused("PostgreSQL did not start on " + data + ": " + lastLogLine());
        }
        process = postmaster.pid().orElseThrow(() -> new StartRefused("PostgreSQL ended at once; see " + log));
    }

    /** Whether the server lives that was started or adopted here. */
    boolean isAlive() {
        return postmaster.worksHere(process);
    }

    /** What the server writes about itself. */
    Path log() {
        return log;
    }

    /** Stops the server cleanly; nothing happens when none runs. */
    void stop() {
        if (postmaster.pid().isPresent()) {
            pgCtl(List.of("stop", "-m", "fast", "-w", "-t", "60"));
        }
    }

    private void initialise() {
        Path unfinished = data.resolveSibling("data.unfinished");
        Folders.delete(unfinished);
        Path passwordFile = data.resolveSibling("admin.tmp");
        try {
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password());
            List<String> command = program("initdb");
            command.addAll(List.of("-D", unfinished.toString(), "-U", ADMIN, "--pwfile=" + passwordFile));
            command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"));
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            Command.Outcome outcome = Command.run(folder, command);
            if (!outcome.succeeded()) {
                throw new StartRefused("PostgreSQL could not create its data folder: " + lastLine(outcome.output()));
            }
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartRefused("Cannot create the data folder " + data, e);
        } finally {
            deleteQuietly(passwordFile);
        }
    }

    private void checkVersion() {
        try {
            String version = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR)) {
                throw new StartRefused("The data folder " + data + " belongs to PostgreSQL " + version + ", not 18");
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + data + " is broken (no PG_VERSION); restore it or run ./run reset", e);
        }
    }

    private boolean adopted() {
        Optional<Long> pid = postmaster.pid();
        if (pid.isEmpty()) {
            return false;
        }
        port = postmaster.port();
        process = pid.get();
        try (Connection connection = access().open()) {
            if (ConnectionBudget.allowed(connection) + RESERVED_CONNECTIONS >= connections) {
                Console.say("Found PostgreSQL still running (process " + pid.get() + "), using it.");
                return true;
            }
            Console.say("Found PostgreSQL still running with too few connections, starting it anew.");
        } catch (SQLException e) {
            Console.say("Found a PostgreSQL that does not answer (" + e.getMessage() + "), stopping it.");
        }
        pgCtl(List.of("stop", "-m", "immediate", "-w", "-t", "60"));
        return false;
    }

    private List<String> serverOptions() {
        return List.of(
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c password_encryption=scram-sha-256",
                "-c max_connections=" + connections,
                "-c shared_buffers=64MB",
                "-c max_wal_size=512MB",
                "-c log_line_prefix='%m[%p]%q[%u]'",
                "-c idle_in_transaction_session_timeout=120s");
    }

    private DatabaseAccess access() {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/postgres", ADMIN, password());
    }

    private String password() {
        return secrets.ofLauncher("billing.db.admin.password");
    }

    private Command.Outcome pgCtl(List<String> arguments) {
        List<String> command = program("pg_ctl");
        command.addAll(List.of("-D", data.toString()));
        command.addAll(arguments);
        return Command.run(folder, command);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is. */
    private List<String> program(String name) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(name).toString());
        return command;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("No free port for PostgreSQL", e);
        }
    }

    private String lastLogLine() {
        try {
            return lastLine(Files.readString(log)) + " (see " + log + ")";
        } catch (IOException e) {
            return "see " + log;
        }
    }

    private static String lastLine(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "no message" : lines.get(lines.size() - 1);
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Console.complain("Cannot delete " + file);
        }
    }
}
