package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import now.billing.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** {@code ./run --demo} is killed in the middle of loading and simply called again. */
class InterruptedDemoIT {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final int INVOICES = 18;
    private static final int DRAFTS = 2;

    @Test
    void theSecondRunEndsWithTheWholeDemonstration() throws Exception {
        Path home = BlackBox.temporaryHome();
        Path progress = home.resolve("demo-progress.txt");
        RunningSystem first = launch(home);
        Waiting.until(LONGEST_START, () -> Files.exists(progress), exists -> exists);
        Waiting.until(LONGEST_START, () -> text(progress), text -> text.contains("alpenblick.invoice-3-issue"));
        ProcessHandle node = first.nodes().get(0);
        first.supervisor().destroyForcibly();
        node.onExit().get(60, TimeUnit.SECONDS);
        assertThat(home.resolve("demo-access.json")).doesNotExist();

        try (RunningSystem second = launch(home)) {
            second.baseUrl();
            assertThat(progress).doesNotExist();
            JsonNode tenants =
                    Answer.parse(text(home.resolve("demo-access.json"))).path("tenants");
            assertThat(tenants).hasSize(3);
            for (JsonNode tenant : tenants) {
                assertComplete(new Api(second.baseUrl(), tenant.path("apiToken").asText()));
                assertThat(tenant.path("owner").path("email").asText()).startsWith("owner@");
            }
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

    private static RunningSystem launch(Path home) {
        return RunningSystem.launch(
                BlackBox.dist(),
                home,
                Map.of("BILLING_HTTP_PORT", Integer.toString(RunningSystem.freePort())),
                List.of("start", "--demo"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
