package now.billing.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The whole system as a process of its own, for black-box tests and benchmarks: started as {@code ./run} starts it,
 * known
 * only by what it prints and serves.
 */
public final class RunningSystem implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(12);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final String READY = "Ready: ";
    private static final int PORT_LINE = 3;

    private final Path home;
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final Thread reader;

    private RunningSystem(Path home, Process process) {
        this.home = home;
        this.process = process;
        this.reader = new Thread(this::readLines, "output of the system");
        reader.setDaemon(true);
        reader.start();
        // Tests that are interrupted leave no system behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end of the system"));
    }

    /**
     * Starts the launcher and returns at once.
     *
     * @param dist folder of the built launcher
     * @param home folder for the data
     * @param environment variables beside the present ones, such as {@code BILLING_HTTP_PORT}
     * @param arguments what would follow {@code ./run}
     */
    public static RunningSystem launch(Path dist, Path home, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + dist.resolve("config").resolve("development").resolve("supervisor.options"));
        command.addAll(List.of("-cp", dist.resolve("billing-launcher.jar") + ":" + dist.resolve("lib") + "/*"));
        command.add(Main.class.getName());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("BILLING_"));
        builder.environment().put("BILLING_HOME", home.toString());
        builder.environment().putAll(environment);
        try {
            return new RunningSystem(home, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the launcher", e);
        }
    }

    /** Starts the system on the given port and returns when it serves. */
    public static RunningSystem start(Path dist, Path home, int port, String... arguments) {
        List<String> all = new ArrayList<>(List.of("start"));
        all.addAll(List.of(arguments));
        RunningSystem system = launch(dist, home, Map.of("BILLING_HTTP_PORT", Integer.toString(port)), all);
        system.baseUrl();
        return system;
    }

    /** The first of ten ports that nobody listens on at the moment. */
    public static int freePort() {
        return FreePorts.block();
    }

    /** Where it serves, with a trailing slash; waits for it. */
    public URI baseUrl() {
        try {
            return ready.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the system starts", e);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IllegalStateException("The system did not start: " + output(), e);
        }
    }

    private void readLines() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
                if (line.startsWith(READY)) {
                    ready.complete(URI.create(line.substring(READY.length())));
                }
            }
            ready.completeExceptionally(new IllegalStateException("it ended before it was ready"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /** Everything it has printed so far. */
    public String output() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    /** The one-time link of the first start, if it was written. */
    public Optional<URI> setUpLink() {
        try {
            Path file = home.resolve("setup-url.txt");
            return Files.exists(file)
                    ? Optional.of(URI.create(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The embedded database as the launcher's own login sees it; the address holds until the database starts anew. */
    public DataSource admin() {
        Path data = home.resolve("postgresql").resolve("data");
        try {
            String port = Files.readAllLines(data.resolve("postmaster.pid"))
                    .get(PORT_LINE)
                    .strip();
            String password = Files.readString(
                            home.resolve("secrets").resolve("launcher").resolve("billing.db.admin.password"))
                    .strip();
            return new DatabaseAccess(
                            "jdbc:postgresql://127.0.0.1:" + port + "/billing", EmbeddedDatabase.ADMIN, password)
                    .asDataSource();
        } catch (IOException e) {
            throw new UncheckedIOException("The database does not run", e);
        }
    }

    /** Set-up links for further businesses. */
    public Invitations invitations() {
        return new Invitations(admin(), KeyFile.in(home.resolve("secrets")));
    }

    /** The folder of data, keys, mails and logs. */
    public Path home() {
        return home;
    }

    /** The process that owns the others. */
    public ProcessHandle supervisor() {
        return process.toHandle();
    }

    /** The server processes, in the order of their start. */
    public List<ProcessHandle> nodes() {
        return process.children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .sorted((a, b) -> Long.compare(a.pid(), b.pid()))
                .toList();
    }

    /** The PostgreSQL processes of this home folder. */
    public List<ProcessHandle> databaseProcesses() {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(
                            home.resolve("postgresql").resolve("data").resolve("postmaster.pid"))
                    .get(0));
            return ProcessHandle.of(postmaster)
                    .map(handle ->
                            Stream.concat(Stream.of(handle), handle.children()).toList())
                    .orElse(List.of());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Waits for the process to end by itself and tells its exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The system does not end: " + output());
            }
            // Its last words may still be on their way.
            reader.join(LAST_WORDS.toMillis());
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops everything as Ctrl-C does, and waits for the end. */
    @Override
    public void close() {
        process.destroy();
        exitCode();
    }
}
