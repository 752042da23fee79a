package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What reaches the receiver: the mail with the paper, and the page behind the unguessable address. */
class ReceivingApiIT {
    private static TestTenant tenant;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Sending GmbH");
    }

    @Test
    void mailCarriesThePaperUnderAnIdThatStays() {
        JsonNode issued = tenant.issued(tenant.customer("Mailed AG"), "100.00");
        String id = issued.path("id").asText();
        List<Path> before = KeptMails.of(tenant);

        Answer sent = tenant.api().post("/invoices/" + id + "/send", "{}").expect(200);
        assertThat(sent.field("recipient")).isEqualTo("buyer@example.test");
        JsonNode invoice = Waiting.until(
                () -> tenant.invoice(id), now -> now.path("state").asText().equals("SENT"));

        List<Path> added = KeptMails.of(tenant);
        added.removeAll(before);
        assertThat(added).hasSize(1);
        String mail = KeptMails.read(added.get(0));
        assertThat(mail).containsPattern("Message-ID: <[^>]*" + sent.field("id") + "[^>]*>");
        assertThat(mail).contains("To: buyer@example.test", "Reply-To: billing@example.test");
        assertThat(mail.replace("=\r\n", "").replace("=3D", "="))
                .contains(
                        issued.path("number").asText(),
                        invoice.path("publicUrl").asText());
        assertThat(KeptMails.attachment(mail))
                .isEqualTo(
                        tenant.api().get("/invoices/" + id + "/pdf").expect(200).bytes());
        assertThat(deliveryStates(id)).containsExactly("SENT");
    }

    @Test
    void repeatedSendingIsASecondMailAndARepeatedRequestIsNot() {
        String id = tenant.issued(tenant.customer("Twice mailed AG"), "10.00")
                .path("id")
                .asText();
        Api api = tenant.api();
        api.post("/invoices/" + id + "/send", "{}", "send-once-" + id).expect(200);
        api.post("/invoices/" + id + "/send", "{}", "send-once-" + id).expect(200);
        assertThat(deliveryStates(id)).hasSize(1);
        api.post("/invoices/" + id + "/send", "{\"recipient\": \"other@example.test\"}")
                .expect(200);
        Waiting.until(() -> deliveryStates(id), List.of("SENT", "SENT")::equals);
    }

    @Test
    void keptMailIsReadAndTakenAlongByItsOwnTenantOnly() {
        String id =
                tenant.issued(tenant.customer("Reading AG"), "10.00").path("id").asText();
        String sent = tenant.api()
                .post("/invoices/" + id + "/send", "{\"message\": \"Only a greeting\"}")
                .expect(200)
                .field("id");
        Waiting.until(() -> deliveryStates(id), List.of("SENT")::equals);
        String path = "/invoices/" + id + "/deliveries/" + sent;

        JsonNode mail = tenant.api().get(path).expect(200).json();
        assertThat(mail.path("message").asText())
                .startsWith("Only a greeting\n\n")
                .contains(tenant.invoice(id).path("number").asText())
                .endsWith("\n" + tenant.invoice(id).path("publicUrl").asText());
        assertThat(mail.path("from").asText()).startsWith("Sending GmbH <");
        assertThat(mail.path("attachment").asText())
                .startsWith(tenant.invoice(id).path("number").asText() + "-")
                .endsWith(".pdf");
        assertThat(new String(tenant.api().get(path + "/eml").expect(200).bytes(), StandardCharsets.ISO_8859_1))
                .contains("Message-ID:", sent);

        TestTenant other = TestTenant.create("Curious GmbH");
        other.api().get(path).expect(404);
        other.api().get(path + "/eml").expect(404);
        other.api().post(path + "/send-again", "{}").expect(404);
        String another =
                tenant.issued(tenant.customer("Another AG"), "10.00").path("id").asText();
        tenant.api().get("/invoices/" + another + "/deliveries/" + sent).expect(404);

        String again = tenant.api().post(path + "/send-again", "{}").expect(200).field("id");
        assertThat(again).isNotEqualTo(sent);
        Waiting.until(() -> deliveryStates(id), List.of("SENT", "SENT")::equals);
    }

    @Test
    void draftIsNotSent() {
        String id = tenant.draft(tenant.customer("Patient AG"), "10.00");
        tenant.api().post("/invoices/" + id + "/send", "{}").refused(409, "invoice.not_issued");
        assertThat(tenant.invoice(id).path("publicUrl").isNull()).isTrue();
    }

    @Test
    void receiverSeesTheInvoiceWithoutSigningIn() {
        String id = tenant.issued(tenant.customer("Looking AG"), "1000.00")
                .path("id")
                .asText();
        JsonNode invoice = tenant.invoice(id);
        URI address = onThisSystem(invoice.path("publicUrl").asText());
        assertThat(invoice.path("viewed").asBoolean()).isFalse();

        HttpResponse<String> page =
                BlackBox.send(HttpRequest.newBuilder(address).build());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(page.body())
                .contains(invoice.path("number").asText(), "Sending GmbH")
                .containsPattern("1,190\\.00");
        assertThat(page.body()).contains("/code.svg");
        assertThat(tenant.invoice(id).path("viewed").asBoolean()).isFalse();

        assertThat(seen(address, "same-origin")).isEqualTo(204);
        assertThat(tenant.invoice(id).path("viewed").asBoolean()).isTrue();
    }

    @Test
    void theCodeAsksForWhatIsOpenAndThereIsNoneWhenPaid() {
        String customer = tenant.customer("Paying AG");
        String id = tenant.issued(customer, "100.00").path("id").asText();
        String address =
                onThisSystem(tenant.invoice(id).path("publicUrl").asText()).toString();
        byte[] whole = fetch(address + "/code.svg", 200);

        pay(customer, id, "19.00");
        assertThat(fetch(address + "/code.svg", 200)).isNotEqualTo(whole);
        assertThat(new String(fetch(address, 200), StandardCharsets.UTF_8)).contains("100.00", "<details");

        pay(customer, id, "100.00");
        fetch(address + "/code.svg", 404);
        assertThat(new String(fetch(address, 200), StandardCharsets.UTF_8))
                .contains("Paid in full")
                .doesNotContain("code.svg");
    }

    private static void pay(String customer, String invoice, String amount) {
        tenant.api()
                .post(
                        "/payments",
                        Bodies.payment(
                                customer,
                                amount,
                                "{\"documentId\": \"" + invoice + "\", \"amount\": \"" + amount + "\"}"))
                .expect(201);
    }

    private static byte[] fetch(String address, int status) {
        HttpResponse<String> answer =
                BlackBox.send(HttpRequest.newBuilder(URI.create(address)).build());
        assertThat(answer.statusCode()).as(address).isEqualTo(status);
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    private static int seen(URI address, String site) {
        return BlackBox.send(HttpRequest.newBuilder(URI.create(address + "/seen"))
                        .header("X-Billing-Seen", "1")
                        .header("Sec-Fetch-Site", site)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    @Test
    void addressThatAProgramTriesOrFetchesInAdvanceIsNotSeenByTheReceiver() {
        String id =
                tenant.issued(tenant.customer("Fetched AG"), "30.00").path("id").asText();
        URI address = onThisSystem(tenant.invoice(id).path("publicUrl").asText());
        for (HttpRequest.Builder fetching : List.of(
                HttpRequest.newBuilder(address).method("HEAD", HttpRequest.BodyPublishers.noBody()),
                HttpRequest.newBuilder(address).header("Sec-Purpose", "prefetch;prerender"),
                HttpRequest.newBuilder(address).header("Purpose", "prefetch"))) {
            assertThat(BlackBox.send(fetching.build()).statusCode()).isEqualTo(200);
            assertThat(tenant.invoice(id).path("viewed").asBoolean()).isFalse();
        }
        for (String file : List.of("", "/pdf", "/page-1.png", "/code.svg")) {
            fetch(address + file, 200);
        }
        HttpRequest.Builder plain = HttpRequest.newBuilder(URI.create(address + "/seen"));
        assertThat(BlackBox.send(plain.POST(HttpRequest.BodyPublishers.noBody()).build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(seen(address, "cross-site")).isEqualTo(403);
        assertThat(tenant.invoice(id).path("viewed").asBoolean()).isFalse();
        assertThat(seen(
                        URI.create(address.toString()
                                .substring(0, address.toString().length() - 1)),
                        "same-origin"))
                .isEqualTo(404);
    }

    @Test
    void receiverGetsThePaperAndItsPages() throws IOException, InterruptedException {
        String id = tenant.issued(tenant.customer("Downloading AG"), "40.00")
                .path("id")
                .asText();
        String address =
                onThisSystem(tenant.invoice(id).path("publicUrl").asText()).toString();

        HttpResponse<byte[]> pdf = BlackBox.client()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/pdf")).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<byte[]> picture = BlackBox.client()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/page-1.png"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(pdf.body())
                .isEqualTo(
                        tenant.api().get("/invoices/" + id + "/pdf").expect(200).bytes());
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
    }

    @Test
    void handleThatNobodyGaveLeadsNowhere() {
        String id =
                tenant.issued(tenant.customer("Guessed AG"), "40.00").path("id").asText();
        String address =
                onThisSystem(tenant.invoice(id).path("publicUrl").asText()).toString();
        char last = address.charAt(address.length() - 1);
        String guessed = address.substring(0, address.length() - 1) + (last == 'a' ? 'b' : 'a');

        assertThat(BlackBox.send(HttpRequest.newBuilder(URI.create(guessed)).build())
                        .statusCode())
                .isEqualTo(404);
        assertThat(BlackBox.get("d/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").statusCode())
                .isEqualTo(404);
        assertThat(BlackBox.get("d/").statusCode()).isEqualTo(404);
    }

    private static URI onThisSystem(String publicUrl) {
        assertThat(publicUrl).contains("/d/");
        return BlackBox.url(URI.create(publicUrl).getPath().substring(1));
    }

    private static List<String> deliveryStates(String id) {
        return tenant.api()
                .get("/invoices/" + id + "/deliveries")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("state");
    }
}
