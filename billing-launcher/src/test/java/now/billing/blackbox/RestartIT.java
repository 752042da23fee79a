package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import now.billing.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** A second start finds what the first one left, even when the first was killed. */
class RestartIT {
    @Test
    void killedSupervisorLeavesADatabaseThatTheNextStartAdopts() throws Exception {
        Path home = BlackBox.temporaryHome();
        RunningSystem first = RunningSystem.start(BlackBox.dist(), home, RunningSystem.freePort());
        ProcessHandle node = first.nodes().get(0);
        long postmaster = first.databaseProcesses().get(0).pid();
        first.supervisor().destroyForcibly();
        node.onExit().get(60, TimeUnit.SECONDS);

        try (MailServer mails = new MailServer();
                RunningSystem second =
                        RunningSystem.launch(BlackBox.dist(), home, mails.environment(), List.of("start"))) {
            second.baseUrl();
            assertThat(second.output()).contains("Found PostgreSQL still running (process " + postmaster + ")");
            assertThat(second.databaseProcesses().get(0).pid()).isEqualTo(postmaster);
            mails.assertThatAnInvoiceArrives(second);
        }
        // The server removes its file when it has stopped; its process entry may wait for a lazy parent.
        assertThat(home.resolve("postgresql").resolve("data").resolve("postmaster.pid"))
                .doesNotExist();
        assertThat(home.resolve("run").resolve("supervisor.pid")).doesNotExist();
        assertThat(Files.getPosixFilePermissions(home.resolve("secrets").resolve("billing.db.app.password")))
                .hasSize(2);
    }
}
