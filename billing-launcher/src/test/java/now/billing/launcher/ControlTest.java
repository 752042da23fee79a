package now.billing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a second process says about a running system, and which processes it may end. */
class ControlTest {
    @TempDir
    private Path home;

    private Process stranger;

    @AfterEach
    void endTheStranger() {
        if (stranger != null) {
            stranger.destroyForcibly();
        }
    }

    @Test
    void theAddressIsThatOfTheRunningSystem() throws IOException {
        write(ProcessHandle.current().pid() + "\nhttp://localhost:8123\n");

        assertThat(new Control(settings()).address()).isEqualTo("http://localhost:8123");
    }

    @Test
    void aForeignJavaWithTheNumberOfADeadSupervisorIsLeftAlone() throws Exception {
        stranger = java();
        write(stranger.pid() + "\nhttp://localhost:8123\n");

        assertThat(new Control(settings()).status()).as("stopped").isEqualTo(1);
        assertThat(new Control(settings()).stop()).isZero();
        assertThat(new Control(settings()).stop()).isZero();

        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void resettingLeavesAForeignProcessAloneToo() throws Exception {
        HomeFolder.claim(home);
        stranger = java();
        write(stranger.pid() + "\n");

        assertThat(new Control(settings()).reset(List.of("--yes"))).isZero();

        assertThat(stranger.isAlive()).isTrue();
        assertThat(home).doesNotExist();
    }

    @Test
    void theOnlyRingOfAnOutsideDatabaseIsNotDeleted() throws Exception {
        HomeFolder.claim(home);
        Path ring = Files.writeString(new Secrets(home).folder().resolve("billing.keys"), "ring");
        Settings outside = Settings.of(
                Map.of(
                        "BILLING_HOME", home.toString(),
                        "BILLING_DB_URL", "jdbc:postgresql://127.0.0.1:1/billing",
                        "BILLING_DB_ADMIN_USER", "admin",
                        "BILLING_DB_ADMIN_PASSWORD", "secret"),
                List.of(),
                home);

        assertThatThrownBy(() -> new Control(outside).reset(List.of("--yes")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(ring.toString());

        assertThat(ring).exists();
    }

    @Test
    void aRingIsMadeByAStartOnly() {
        assertThatThrownBy(() -> KeyFile.known(settings(), new Secrets(home))).isInstanceOf(StartRefused.class);
        assertThat(KeyFile.place(home.resolve("secrets"))).doesNotExist();
    }

    @Test
    void aNodeIsToldTheRingThatWasChecked() {
        Node.Order order = new Node.Order("jdbc:postgresql://127.0.0.1:1/billing", "seal=a,sign=b");

        assertThat(Node.Order.of(order.line())).contains(order);
        assertThat(order.toString()).doesNotContain("seal=");
        assertThat(Node.Order.of("")).isEmpty();
    }

    @Test
    void aProgramOfOthersDoesNotLearnOurSettings() {
        ProcessBuilder builder = new ProcessBuilder("true");
        builder.environment().put("BILLING_KEYS", "seal=,sign=");

        assertThat(Command.withoutSettings(builder).environment()).doesNotContainKey("BILLING_KEYS");
        assertThat(builder.environment()).containsKey("PATH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "garbage", "-1", "99999999999999999999", "12 34", "0", "\u0000\u0000"})
    void whateverThePidFileHoldsNobodyRunsWithoutTheLock(String content) throws Exception {
        write(content);

        assertThat(new Control(settings()).status()).isEqualTo(1);
        assertThat(new Control(settings()).stop()).isZero();
    }

    @Test
    void theHolderOfTheLockIsFoundAlsoWithAnEmptyPidFile() throws Exception {
        Files.createDirectories(settings().run());
        stranger = java();
        Process holder = holder();
        try {
            for (String content : List.of("", stranger.pid() + "\n", holder.pid() + "\n")) {
                write(content);
                assertThat(HomeLock.holder(settings()).map(ProcessHandle::pid))
                        .as("pid file \"" + content + "\"")
                        .contains(holder.pid());
            }
            assertThat(new Control(settings()).status()).isZero();
            assertThat(new Control(settings()).stop()).isZero();
            assertThat(holder.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            holder.destroyForcibly();
        }
    }

    @Test
    void aDeadDatabasesFileWithAForeignNumberEndsNobody() throws Exception {
        stranger = java();
        Path data = Files.createDirectories(home.resolve("postgresql").resolve("data"));
        for (String content : List.of("", "garbage\n1\n2\n3\n", stranger.pid() + "\n" + data + "\n0\n5432\n")) {
            Files.writeString(data.resolve("postmaster.pid"), content);
            assertThat(new Postmaster(data).pid()).isEmpty();
        }
        assertThat(stranger.isAlive()).isTrue();
    }

    private Settings settings() {
        return Settings.of(Map.of("BILLING_HOME", home.toString()), List.of(), home);
    }

    private void write(String content) throws IOException {
        Files.createDirectories(settings().run());
        Files.writeString(settings().pidFile(), content);
    }

    /** A Java process that has nothing to do with us. */
    private Process java(String... arguments) throws IOException {
        Path source = Files.createTempDirectory("stranger").resolve("Stranger.java");
        Files.writeString(source, """
                class Stranger {
                    public static void main(String[] args) throws Exception {
                        if (args.length > 0) {
                            new java.io.RandomAccessFile(args[0], "rw").getChannel().tryLock();
                        }
                        System.out.println("here");
                        System.out.flush();
                        Thread.sleep(120_000);
                    }
                }
                """);
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m", source.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.inputReader().readLine()).isEqualTo("here");
        return process;
    }

    private Process holder() throws IOException {
        return java(settings().run().resolve("supervisor.lock").toString());
    }
}
