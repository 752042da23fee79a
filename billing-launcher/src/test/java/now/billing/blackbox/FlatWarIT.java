package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import now.billing.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/**
 * The way back if the EAR pack is ever in the way: the same modules, flattened to one WAR, run on the unchanged server.
 */
class FlatWarIT {
    private static final long LONGEST_START_SECONDS = 240;
    private static final String LISTENER_OPEN =
            "set configs.config.server-config.network-config.network-listeners.network-listener"
                    + ".http-listener.enabled=true\n";

    @Test
    void sameModulesRunAsOneWarOnTheUnchangedServer() throws Exception {
        RunningSystem system = BlackBox.system();
        Path folder = Files.createTempDirectory(BlackBox.temporaryHome(), "flat");
        Path war = flatten(BlackBox.dist().resolve("app").resolve("billing.ear"), folder.resolve("billing.war"));
        int port = RunningSystem.freePort();
        Process server = start(system, folder, war, port);
        try {
            assertThat(statusOfFirstPage(server, port)).as(() -> logOf(folder)).isEqualTo(200);
        } finally {
            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Process start(RunningSystem system, Path folder, Path war, int port) throws IOException {
        Path config = BlackBox.dist().resolve("config").resolve("development");
        Path preboot = folder.resolve("preboot.txt");
        Files.writeString(
                preboot,
                Files.readString(config.resolve("preboot.txt")) + Files.readString(config.resolve("single-node.txt")));
        // Without the launcher nobody else opens the listener that the boot commands keep closed (ADR 0008).
        Path opening = folder.resolve("postdeploy.txt");
        Files.writeString(opening, LISTENER_OPEN);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + config.resolve("jvm.options"),
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                System.getProperty("billing.micro")));
        command.addAll(List.of("--deploy", war.toString(), "--contextRoot", "/", "--port", Integer.toString(port)));
        command.addAll(List.of("--noHazelcast", "--disablePhoneHome", "--prebootcommandfile", preboot.toString()));
        command.addAll(List.of("--postdeploycommandfile", opening.toString()));
        command.addAll(List.of("--secretsDir", system.home().resolve("secrets").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile());
        String databasePort = Files.readAllLines(
                        system.home().resolve("postgresql").resolve("data").resolve("postmaster.pid"))
                .get(3);
        builder.environment().put("BILLING_DB_URL", "jdbc:postgresql://127.0.0.1:" + databasePort + "/billing");
        builder.environment().put("BILLING_DB_APP_USER", "app");
        builder.environment().put("BILLING_DB_PLATFORM_USER", "platform");
        builder.environment().put("BILLING_HOME", folder.toString());
        return builder.start();
    }

    /** Polls until the application answers; the status is 0 when it never does. */
    private static int statusOfFirstPage(Process server, int port) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (System.nanoTime() < end && !server.waitFor(200, TimeUnit.MILLISECONDS)) {
            int status = status(port);
            if (status == 200) {
                return status;
            }
        }
        return 0;
    }

    private static int status(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(30_000);
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String logOf(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("server.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The WAR with every other module and library of the EAR in its {@code WEB-INF/lib}. */
    private static Path flatten(Path ear, Path war) throws IOException {
        try (OutputStream file = Files.newOutputStream(war);
                ZipOutputStream target = new ZipOutputStream(file);
                ZipInputStream source = new ZipInputStream(Files.newInputStream(ear))) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(".war")) {
                    copyAll(new ZipInputStream(source), target);
                } else if (name.endsWith(".jar")) {
                    byte[] jar = source.readAllBytes();
                    target.putNextEntry(new ZipEntry("WEB-INF/lib/" + name.substring(name.lastIndexOf('/') + 1)));
                    target.write(jar);
                    target.closeEntry();
                    if (name.equals("billing-ejb.jar")) {
                        liftDescriptor(jar, target);
                    }
                }
            }
        }
        return war;
    }

    /** The server reads no descriptor from a jar in {@code WEB-INF/lib}. */
    private static void liftDescriptor(byte[] jar, ZipOutputStream target) throws IOException {
        ZipInputStream module = new ZipInputStream(new ByteArrayInputStream(jar));
        for (ZipEntry entry = module.getNextEntry(); entry != null; entry = module.getNextEntry()) {
            if (entry.getName().equals("META-INF/ejb-jar.xml")) {
                target.putNextEntry(new ZipEntry("WEB-INF/ejb-jar.xml"));
                copy(module, target);
            }
        }
    }

    private static void copyAll(ZipInputStream inner, ZipOutputStream target) throws IOException {
        for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
            target.putNextEntry(new ZipEntry(entry.getName()));
            copy(inner, target);
        }
    }

    private static void copy(InputStream source, ZipOutputStream target) throws IOException {
        source.transferTo(target);
        target.closeEntry();
    }
}
