package now.billing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemonstrationTest {
    @TempDir
    private Path parent;

    private final List<Business> business = Business.all().subList(2, 3);
    private final Demonstration demonstration = new Demonstration(business);
    private FakeApi api;

    @BeforeEach
    void open() throws IOException {
        api = new FakeApi();
    }

    @AfterEach
    void close() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource({
        "BEFORE_IT_IS_DONE, 3", "BEFORE_IT_IS_DONE, 4", "BEFORE_IT_IS_DONE, 5",
        "AFTER_IT_WAS_DONE, 3", "AFTER_IT_WAS_DONE, 4", "AFTER_IT_WAS_DONE, 5"
    })
    void howeverOftenItIsInterruptedItEndsWithEverythingOnce(FakeApi.Breakdown breakdown, int requests)
            throws IOException {
        Path home = home("home");
        int interruptions = 0;
        api.breakAt(requests, breakdown);
        while (isInterrupted(home)) {
            interruptions++;
            api.breakAt(requests, breakdown);
        }
        assertThat(interruptions).isGreaterThan(15);
        assertThat(access(home).path("owner").path("email").asText()).isEqualTo("owner@medina.example");
        assertThat(api.effects(access(home).path("apiToken").asText())).isEqualTo(uninterrupted());
    }

    private Map<String, Integer> uninterrupted() throws IOException {
        try (FakeApi calm = new FakeApi()) {
            demonstration.load(calm.url(), calm.url().toString(), home("calm"), calm::invite);
            Map<String, Integer> effects =
                    calm.effects(access(home("calm")).path("apiToken").asText());
            assertThat(effects)
                    .containsEntry("/api/v1/invoices", 20)
                    .containsEntry("/api/v1/customers", 4)
                    .containsEntry("/api/v1/invoices/{id}/issue", 18)
                    .containsEntry("/api/v1/delivery-notes/{id}/issue", 1)
                    .containsEntry("/api/v1/bills", 4)
                    .containsEntry("/api/v1/bills/{id}/approve", 3)
                    .containsEntry("/api/v1/bills/{id}/pay", 1)
                    .containsEntry("/api/v1/reminders", 1);
            return effects;
        }
    }

    @Test
    void aSetUpWhoseAnswerWasLostBeginsAnewUnderAnotherAddress() throws IOException {
        api.breakAt(1, FakeApi.Breakdown.AFTER_IT_WAS_DONE);
        assertThat(isInterrupted(home("home"))).isTrue();
        api.repair();
        demonstration.load(api.url(), api.url().toString(), home("home"), api::invite);
        JsonNode tenant = access(home("home"));
        assertThat(tenant.path("owner").path("email").asText()).isEqualTo("owner-2@medina.example");
        assertThat(tenant.path("apiToken").asText()).isEqualTo("token of owner-2@medina.example");
    }

    @Test
    void whatWasLoadedIsLeftAloneAndNoPasswordStaysBehind() throws IOException {
        Path home = home("home");
        demonstration.load(api.url(), api.url().toString(), home, api::invite);
        String access = Files.readString(home.resolve("demo-access.json"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("demo-access.json"))))
                .isEqualTo("rw-------");
        assertThat(home.resolve("demo-progress.txt")).doesNotExist();
        Files.writeString(home.resolve("demo-progress.txt"), "left by a kill after the end\n");
        Map<String, Integer> before = api.effects(access(home).path("apiToken").asText());

        demonstration.load(api.url(), api.url().toString(), home, api::invite);

        assertThat(home.resolve("demo-access.json")).hasContent(access);
        assertThat(home.resolve("demo-progress.txt")).doesNotExist();
        assertThat(api.effects(access(home).path("apiToken").asText())).isEqualTo(before);
    }

    private boolean isInterrupted(Path home) {
        try {
            demonstration.load(api.url(), api.url().toString(), home, api::invite);
            return false;
        } catch (UncheckedIOException broken) {
            assertThat(home.resolve("demo-access.json")).doesNotExist();
            return true;
        }
    }

    private Path home(String name) throws IOException {
        return Files.createDirectories(parent.resolve(name));
    }

    private static JsonNode access(Path home) throws IOException {
        return new ObjectMapper()
                .readTree(home.resolve("demo-access.json").toFile())
                .path("tenants")
                .get(0);
    }
}
