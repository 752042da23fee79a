package now.billing.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import now.billing.flow.Samples;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Issuing in the server: its transactions, its roles, its tenants, and numbers under many callers at once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class IssuingIT {
    private static final int THREADS = 16;
    private static final String ALL = "customer.write,invoice.draft,invoice.read,invoice.issue";
    private static final UUID CALLER = new UUID(0x7000, 0x8000000000000001L);

    private final HttpClient client = HttpClient.newHttpClient();

    @ArquillianResource
    private URL base;

    private String tenant;
    private String other;

    @Deployment(testable = false)
    static WebArchive deployment() {
        return Deployments.with(IssuingProbe.class, SystemRunProbe.class, CallerByHeader.class, Samples.class);
    }

    @BeforeEach
    void found() {
        List<String> tenants = text("do=tenants", null).lines().toList();
        tenant = tenants.get(1);
        other = tenants.get(2);
        text("do=found&tenant=" + tenant, null);
        text("do=found&tenant=" + other, null);
    }

    @Test
    void whoMayNotIssueIssuesNothing() {
        String draft = draft();
        assertThat(ask("do=issue&id=" + draft, "invoice.draft,invoice.read").statusCode())
                .isEqualTo(403);
        assertThat(ask("do=issue&id=" + draft, null).statusCode()).isEqualTo(403);
        assertThat(text("do=issue&id=" + draft, ALL)).startsWith("RE-");
    }

    /** ADR 0080: automation reaches the work by one door, and no service takes it for a person. */
    @Test
    void aRunOfTheSystemDraftsIssuesSendsAndSettlesAndPassesByNoService() {
        String customer = text("do=customer", ALL);
        String run = "tenant=" + tenant + "&customer=" + customer + "&by=";
        assertThat(body("system-run?" + run + "work")).isEqualTo("QUEUED 0.00 [system]");
        assertThat(body("system-run?" + run + "service")).isEqualTo("refused refused refused refused ");
    }

    @Test
    void theDraftOfAnotherTenantDoesNotExist() {
        String draft = draft();
        HttpResponse<String> answer = ask("do=issue&id=" + draft, ALL, other);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("not_found");
    }

    @Test
    void whatIsIssuedCannotBeChangedAndIsSealedSoon() {
        String draft = draft();
        text("do=issue&id=" + draft, ALL);
        assertThat(ask("do=issue&id=" + draft, ALL).body()).isEqualTo("invoice.already_issued");
        assertThat(text("do=change&tenant=" + tenant + "&id=" + draft, null)).isEqualTo("0");
        assertThat(ask("do=change-record&tenant=" + tenant + "&id=" + draft, null)
                        .body())
                .isEqualTo("42501");
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        String unsealed = text("do=unsealed&tenant=" + tenant, null);
        while (!unsealed.equals("0") && Instant.now().isBefore(deadline)) {
            unsealed = text("do=unsealed&tenant=" + tenant, null);
        }
        assertThat(unsealed).isEqualTo("0");
    }

    /** The sweep that would find it comes once a minute, so it cannot have found three in a row. */
    @Test
    void aConsumerIsFoundByItsTypesAndWokenByTheCommit() {
        for (int i = 0; i < 3; i++) {
            String event = text("do=tell&tenant=" + tenant, null);
            Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
            String had = text("do=had&tenant=" + tenant + "&id=" + event, null);
            while (had.isEmpty() && Instant.now().isBefore(deadline)) {
                had = text("do=had&tenant=" + tenant + "&id=" + event, null);
            }
            assertThat(had).isEqualTo("mails");
        }
    }

    @Test
    void whatIsSaidLastInATransactionIsWrittenWithItsCommitAndGoneWithItsRollback() {
        String draft = draft();
        assertThat(text("do=story&tenant=" + tenant + "&id=" + draft, null)).isEqualTo("CREATED");
        text("do=issue-and-roll-back&id=" + draft, ALL);
        assertThat(text("do=story&tenant=" + tenant + "&id=" + draft, null)).isEqualTo("CREATED");
        text("do=issue&id=" + draft, ALL);
        assertThat(text("do=story&tenant=" + tenant + "&id=" + draft, null)).isEqualTo("CREATED,ISSUED");
    }

    @Test
    void sixteenCallersGetNumbersWithoutAGapThoughSomeRollBack() throws Exception {
        String customer = text("do=customer", ALL);
        List<String> drafts = IntStream.range(0, THREADS * 3)
                .mapToObj(i -> text("do=draft&id=" + customer, ALL))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            String what = i % 5 == 2 ? "issue-and-roll-back" : "issue";
            String draft = drafts.get(i);
            answers.add(threads.submit(() -> text("do=" + what + "&id=" + draft, ALL)));
        }
        for (Future<String> answer : answers) {
            assertThat(answer.get()).startsWith("RE-");
        }
        threads.shutdown();
        List<Integer> numbers = text("do=numbers&tenant=" + tenant, null)
                .lines()
                .map(number -> Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)))
                .toList();
        assertThat(numbers)
                .hasSizeGreaterThanOrEqualTo(38)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private String draft() {
        return text("do=draft&id=" + text("do=customer", ALL), ALL);
    }

    private String text(String query, String permissions) {
        HttpResponse<String> answer = ask(query, permissions);
        assertThat(answer.statusCode()).as(query + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** What somebody whom nobody knows is answered. */
    private String body(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build()).body();
    }

    private HttpResponse<String> ask(String query, String permissions) {
        return ask(query, permissions, tenant);
    }

    private HttpResponse<String> ask(String query, String permissions, String as) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "probe?" + query));
        if (permissions != null) {
            request.header(CallerByHeader.NAME, "u:" + CALLER + "@" + as)
                    .header(CallerByHeader.PERMISSIONS, permissions);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
