package now.billing.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
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
import java.util.concurrent.TimeUnit;

/** One server process as its supervisor sees it: start, deploy, wait for the first page, stop. */
final class NodeProcess {
    private static final Duration LONGEST_START = Duration.ofSeconds(600);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final int POLL_MILLIS = 100;

    private final String name;
    private final URI probe;
    private final Path log;
    private final Path deployed;
    private final Process process;

    private NodeProcess(String name, URI probe, Path log, Path deployed, Process process) {
        this.name = name;
        this.probe = probe;
        this.log = log;
        this.deployed = deployed;
        this.process = process;
    }

    /** Starts the process; it boots and waits for {@link #deploy}. */
    static NodeProcess start(Settings settings, NodePlan plan, Secrets secrets) {
        Path folder = settings.run().resolve(plan.name());
        // The server unpacks itself here at each start and leaves it behind when it is killed.
        Folders.delete(folder);
        Folders.create(folder.resolve("tmp"));
        Path log = settings.logs().resolve(plan.name() + ".log");
        Optional<Tls> tls = plan.behindEdge() ? Optional.empty() : Tls.of(settings, secrets);
        try {
            Logs.keepPrevious(log);
            ProcessBuilder builder = new ProcessBuilder(command(settings, plan, secrets, tls))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            fill(builder.environment(), settings, plan);
            URI probe = URI.create(
                    settings.production() && tls.isPresent()
                            ? "http://127.0.0.1:" + settings.managementPort(plan.index()) + "/health/ready"
                            : "http://127.0.0.1:" + plan.port() + "/");
            return new NodeProcess(plan.name(), probe, log, folder.resolve("deployed"), builder.start());
        } catch (IOException e) {
            throw new StartRefused("The server process " + plan.name() + " could not be started", e);
        }
    }

    private static List<String> command(Settings settings, NodePlan plan, Secrets secrets, Optional<Tls> tls)
            throws IOException {
        Path folder = settings.run().resolve(plan.name());
        Path preboot = folder.resolve("preboot.txt");
        Files.writeString(preboot, plan.prebootCommands(settings.config(), tls.isPresent()));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + settings.config().resolve("jvm.options"));
        command.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
        command.addAll(plan.jvmOptions());
        if (tls.isPresent()) {
            command.add("@" + tls.get().jvmOptions(folder));
        }
        command.add("-cp");
        // The libraries of the supervisor stay outside: they would hide the application's own.
        command.add(settings.dist().resolve("billing-launcher.jar") + ":"
                + settings.dist().resolve("server").resolve("payara-micro.jar"));
        command.add(Node.class.getName());
        command.add(settings.dist().resolve("app").resolve("billing.ear").toString());
        command.add(folder.resolve("deployed").toString());
        command.add(tls.isPresent() ? "https-listener" : "http-listener");
        command.addAll(plan.serverOptions(preboot, secrets.folder(), settings));
        tls.ifPresent(secure -> command.addAll(secure.serverOptions()));
        return command;
    }

    private static void fill(Map<String, String> environment, Settings settings, NodePlan plan) {
        environment.remove("BILLING_DB_URL");
        environment.remove("BILLING_DB_ADMIN_USER");
        environment.remove("BILLING_DB_ADMIN_PASSWORD");
        environment.put("BILLING_HOME", settings.home().toString());
        environment.put("BILLING_PUBLIC_URL", settings.publicUrl());
        environment.put("BILLING_NODE_NAME", plan.name());
        environment.put("BILLING_MANAGEMENT_PORT", Integer.toString(settings.managementPort(plan.index())));
        environment.put("BILLING_DB_APP_USER", settings.appUser());
        environment.put("BILLING_DB_PLATFORM_USER", settings.platformUser());
    }

    /** Tells the process that the database is ready, and where, and the key ring that was held against it. */
    void deploy(Node.Order order) {
        try {
            OutputStream orders = process.getOutputStream();
            orders.write((order.line() + "\n").getBytes(StandardCharsets.UTF_8));
            orders.flush();
        } catch (IOException e) {
            // It is gone already; awaitFirstPage() tells why.
            Console.complain("The server " + name + " does not listen.");
        }
    }

    /** Returns once a page was served with status 200. */
    void awaitFirstPage() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end) {
            if (hasEnded(POLL_MILLIS)) {
                throw process.exitValue() == Node.BOOT_FAILED ? new BootFailed(ended()) : new StartRefused(ended());
            }
            if (Files.exists(deployed) && servesPage()) {
                refuseFailedCommands();
                return;
            }
        }
        throw new StartRefused(
                "The server " + name + " served no page within " + LONGEST_START.toSeconds() + " seconds; see " + log);
    }

    private boolean hasEnded(int millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted", e);
        }
    }

    private boolean servesPage() {
        try {
            HttpURLConnection connection = (HttpURLConnection) probe.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(20_000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** The server goes on without a failed boot command; we do not. */
    private void refuseFailedCommands() {
        try {
            for (String line : Files.readAllLines(log)) {
                if (line.contains("Boot Command") && (line.contains("FAILURE") || line.contains("failed"))) {
                    throw new StartRefused("A boot command of the server failed: " + line.strip());
                }
            }
        } catch (IOException e) {
            throw new StartRefused("Cannot read " + log, e);
        }
    }

    private String ended() {
        return "The server " + name + " ended while starting (code " + process.exitValue() + "); " + cause() + "see "
                + log;
    }

    private String cause() {
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.contains("Caused by: ") || line.contains("Exception"))
                    .reduce((first, second) -> second)
                    .map(line -> line.strip() + "; ")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** Ends the process cleanly, or by force when it takes too long. */
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            Console.complain("The server " + name + " no longer listens, ending it.");
        }
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    String name() {
        return name;
    }
}
