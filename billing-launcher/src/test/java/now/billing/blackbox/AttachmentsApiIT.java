package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files beside documents over the API, and the mails that carry them to several. */
class AttachmentsApiIT {
    private static final int TEN_MB = 10 * 1024 * 1024;

    private static TestTenant tenant;
    private static Api api;

    private String id;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Attaching GmbH");
        api = tenant.api();
    }

    @BeforeEach
    void issue() {
        id = tenant.issued(tenant.customer("Receiving AG"), "100.00").path("id").asText();
    }

    @Test
    void aFileIsPutReadReplacedAndTakenAway() {
        byte[] first = pdf(1_000, 'a');
        HttpResponse<byte[]> created = put(api, id, "Angebot für März.pdf", first);
        assertThat(created.statusCode()).isEqualTo(201);
        String etag = created.headers().firstValue("ETag").orElseThrow();
        assertThat(put(api, id, "Angebot für März.pdf", first).statusCode()).isEqualTo(200);
        assertThat(put(api, id, "Angebot für März.pdf", pdf(1_000, 'b')).statusCode())
                .isEqualTo(428);
        String path = path(id, "Angebot für März.pdf");
        Answer read = api.get(path).expect(200);
        assertThat(read.bytes()).isEqualTo(first);
        assertThat(read.header("Content-Security-Policy")).contains("sandbox");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.header("Content-Disposition")).startsWith("attachment;");
        assertThat(read.header("Content-Type")).isEqualTo("application/pdf");
        Answer document = api.get("/invoices/" + id).expect(200);
        Contract.served().holdsFor("GET /invoices/{id}", document);
        assertThat(document.json().path("attachments").findValuesAsText("name"))
                .containsExactly("Angebot für März.pdf");
        api.delete(path, "\"" + "0".repeat(64) + "\"").expect(412);
        api.deleteBlindly(path).expect(428);
        api.delete(path, etag).expect(204);
        api.get(path).expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..%2Fa.pdf", "a%5Cb.pdf", "a%22b.pdf", "a%0D%0Ab.pdf", "%2Epdf", "a%E2%80%AEfdp.pdf", "a.exe"})
    void aNameThatMisleadsIsRefused(String name) {
        HttpResponse<byte[]> answer = send(
                request(api, "/invoices/" + id + "/attachments/" + name).PUT(BodyPublishers.ofByteArray(pdf(10, 'a'))));
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(api.get("/invoices/" + id + "/attachments").json().path("items"))
                .isEmpty();
    }

    @Test
    void whatRunsIsRefusedAndWhatIsTooLongOrTooLarge() {
        assertThat(put(api, id, "a.pdf", "<html>".getBytes(StandardCharsets.US_ASCII))
                        .statusCode())
                .isEqualTo(422);
        assertThat(put(api, id, "a.pdf", "MZ\0".getBytes(StandardCharsets.US_ASCII))
                        .statusCode())
                .isEqualTo(422);
        assertThat(put(api, id, "x".repeat(300) + ".pdf", pdf(10, 'a')).statusCode())
                .isEqualTo(422);
        assertThat(put(api, id, "large.pdf", pdf(TEN_MB + 1, 'a')).statusCode()).isEqualTo(413);
        assertThat(put(api, id, "just.pdf", pdf(TEN_MB, 'a')).statusCode()).isEqualTo(201);
    }

    @Test
    void sixtyFourAtOnceAreTwentyFiles() throws Exception {
        List<Callable<Integer>> all = IntStream.range(0, 64)
                .mapToObj(i -> (Callable<Integer>) () ->
                        put(api, id, i + ".pdf", pdf(100, (char) (32 + i))).statusCode())
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            for (Future<Integer> each : threads.invokeAll(all)) {
                assertThat(each.get()).isIn(201, 409);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(api.get("/invoices/" + id + "/attachments").json().path("items"))
                .hasSize(20);
    }

    @Test
    void othersKnowNothingOfThem() {
        put(api, id, "a.pdf", pdf(10, 'a'));
        Api other = TestTenant.create("Curious Files GmbH").api();
        other.get(path(id, "a.pdf")).expect(404);
        other.get("/invoices/" + id + "/attachments").expect(404);
        assertThat(put(other, id, "b.pdf", pdf(10, 'b')).statusCode()).isEqualTo(404);
        other.delete(path(id, "a.pdf"), "\"" + "0".repeat(64) + "\"").expect(404);
        api.get("/credit-notes/" + id + "/attachments").expect(404);
    }

    @Test
    void oneMailGoesToSeveralWithTheFilesThatWereChosen() {
        put(api, id, "a.pdf", pdf(10, 'a'));
        put(api, id, "b.txt", "Hello".getBytes(StandardCharsets.US_ASCII));
        Answer sent = api.post(
                        "/invoices/" + id + "/send",
                        "{\"to\": [\"a@example.test\", \"b@example.test\"], \"cc\": [\"A@example.test\"],"
                                + " \"bcc\": [\"c@example.test\"], \"attachments\": [\"b.txt\"]}")
                .expect(200);
        Contract.served().holdsFor("POST /invoices/{id}/send", sent);
        assertThat(sent.field("recipient")).isEqualTo("a@example.test");
        assertThat(texts(sent, "to")).isEqualTo("a@example.test,b@example.test");
        assertThat(texts(sent, "cc")).isEmpty();
        assertThat(texts(sent, "bcc")).isEqualTo("c@example.test");
        assertThat(sent.json().path("attachments").findValuesAsText("name")).containsExactly("b.txt");
        Waiting.until(() -> api.get("/invoices/" + id).json().path("state").asText(), "SENT"::equals);
        String kept = api.get("/invoices/" + id + "/deliveries/" + sent.field("id") + "/eml")
                .expect(200)
                .text();
        assertThat(kept).contains("To: a@example.test, b@example.test").doesNotContain("c@example.test", "Bcc:");
        assertThat(kept).contains("multipart/alternative", "text/html", "filename=b.txt");
    }

    @Test
    void receiversAreNamedOnceAndNoHeaderIsBegun() {
        String send = "/invoices/" + id + "/send";
        assertThat(api.post(send, "{\"recipient\": \"a@example.test\", \"to\": [\"b@example.test\"]}")
                        .refused(422, "mail.recipient_twice")
                        .refusedFields())
                .containsExactly("recipient");
        assertThat(api.post(send, "{\"to\": [\"a@example.test\", \"b@example.test\\r\\nBcc: c@example.test\"]}")
                        .expect(422)
                        .refusedFields())
                .containsExactly("to[1]");
        String many = IntStream.range(0, 21)
                .mapToObj(i -> "\"n" + i + "@example.test\"")
                .collect(Collectors.joining(",", "{\"to\": [", "]}"));
        api.post(send, many).refused(422, "input.too_many");
        api.post(send, "{\"attachments\": [\"gone.pdf\"]}").refused(422, "attachment.unknown");
        api.post(send, "{\"subject\": \"a\\r\\nBcc: c@example.test\"}").expect(422);
    }

    private static String texts(Answer answer, String list) {
        return IntStream.range(0, answer.json().path(list).size())
                .mapToObj(i -> answer.json().path(list).path(i).asText())
                .collect(Collectors.joining(","));
    }

    private static HttpResponse<byte[]> put(Api by, String document, String name, byte[] content) {
        return send(request(by, path(document, name)).PUT(BodyPublishers.ofByteArray(content)));
    }

    private static HttpRequest.Builder request(Api by, String path) {
        return HttpRequest.newBuilder(BlackBox.url("api/v1" + path))
                .header("Authorization", "Bearer " + by.token())
                .header("Content-Type", "application/octet-stream");
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return BlackBox.client().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String path(String document, String name) {
        return "/invoices/" + document + "/attachments/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] pdf(int size, char filling) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) filling);
        byte[] head = "%PDF-".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }
}
