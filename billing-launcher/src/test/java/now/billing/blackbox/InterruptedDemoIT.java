package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import now.billing.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/**
 * {@code ./run --demo} is killed in the middle of loading and simply called again: the database that was left running is
 * adopted, the demonstration becomes whole, and the system works as ever.
 */
class InterruptedDemoIT {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final int INVOICES = 18;
    private static final int DRAFTS = 2;

    @Test
    void theSecondRunEndsWithTheWholeDemonstration() throws Exception {
        Path home = BlackBox.temporaryHome();
        try (MailServer mails = new MailServer()) {
            long postmaster = killedInTheMiddle(home, mails);
            try (RunningSystem second = launch(home, mails)) {
                second.baseUrl();
                assertThat(second.output()).contains("Found PostgreSQL still running (process " + postmaster + ")");
                assertThat(second.databaseProcesses().get(0).pid()).isEqualTo(postmaster);
                assertDemonstrationIsWhole(second);
                mails.assertThatAnInvoiceArrives(second);
            }
        }
        // The server removes its file when it has stopped; its process entry may wait for a lazy parent.
        assertThat(home.resolve("postgresql").resolve("data").resolve("postmaster.pid"))
                .doesNotExist();
        assertThat(home.resolve("run").resolve("supervisor.pid")).doesNotExist();
        assertThat(Files.getPosixFilePermissions(home.resolve("secrets").resolve("billing.db.app.password")))
                .hasSize(2);
    }

    /** The number of the database's process, which nobody ended. */
    private static long killedInTheMiddle(Path home, MailServer mails) throws Exception {
        Path progress = home.resolve("demo-progress.txt");
        RunningSystem first = launch(home, mails);
        Waiting.until(LONGEST_START, () -> Files.exists(progress), exists -> exists);
        Waiting.until(LONGEST_START, () -> text(progress), text -> text.contains("alpenblick.invoice-3-issue"));
        ProcessHandle node = first.nodes().get(0);
        long postmaster = first.databaseProcesses().get(0).pid();
        first.supervisor().destroyForcibly();
        node.onExit().get(60, TimeUnit.SECONDS);
        assertThat(home.resolve("demo-access.json")).doesNotExist();
        return postmaster;
    }

    private static void assertDemonstrationIsWhole(RunningSystem system) {
        assertThat(system.home().resolve("demo-progress.txt")).doesNotExist();
        JsonNode tenants =
                Answer.parse(text(system.home().resolve("demo-access.json"))).path("tenants");
        assertThat(tenants).hasSize(3);
        for (JsonNode tenant : tenants) {
            assertComplete(new Api(system.baseUrl(), tenant.path("apiToken").asText()));
            assertThat(tenant.path("owner").path("email").asText()).startsWith("owner@");
        }
    }

    private static void assertComplete(Api api) {
        JsonNode invoices = api.get("/invoices?limit=200").expect(200).json().path("items");
        assertThat(invoices).hasSize(INVOICES + DRAFTS);
        List<String> numbers = IntStream.range(0, invoices.size())
                .mapToObj(i -> invoices.get(i).path("number").asText(""))
                .filter(number -> number.contains("-"))
                .toList();
        assertThat(numbers).hasSize(INVOICES).doesNotHaveDuplicates();
        assertThat(api.get("/customers?limit=200").expect(200).json().path("items"))
                .hasSizeBetween(4, 6);
    }

    private static RunningSystem launch(Path home, MailServer mails) {
        return RunningSystem.launch(BlackBox.dist(), home, mails.environment(), List.of("start", "--demo"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
