package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The receiver answers an estimate on its page, without an account and without a script, and once. */
class EstimatePageIT {
    private static TestTenant tenant;
    private static String customer;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Asking GmbH");
        customer = tenant.customer("Answering AG");
    }

    @Test
    void theReceiverApproves() {
        JsonNode estimate = issued();
        URI page = page(estimate);
        assertThat(text(page)).contains("name=\"answer\"", "Approve", "Reject");

        HttpResponse<String> answered = answer(page, "APPROVED", "J\u00f8rgen <b>", "Start\nsoon", "same-origin");

        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(answered.headers().firstValue("Location")).contains(page.getPath());
        assertThat(text(page)).contains("Approved", "J\u00f8rgen &lt;b&gt;").doesNotContain("name=\"answer\"");
        JsonNode now = now(estimate);
        assertThat(now.path("state").asText()).isEqualTo("APPROVED");
        assertThat(now.at("/answer/byReceiver").asBoolean()).isTrue();
        assertThat(now.at("/answer/note").asText()).isEqualTo("Start\nsoon");
    }

    @Test
    void aSecondAnswerIsRefusedAndTheFirstShown() {
        JsonNode estimate = issued();
        URI page = page(estimate);
        answer(page, "REJECTED", "First", "", "same-origin");
        HttpResponse<String> second = answer(page, "APPROVED", "Second", "", "same-origin");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("First", "Rejected").doesNotContain("name=\"answer\"");
        assertThat(now(estimate).path("state").asText()).isEqualTo("REJECTED");
    }

    @Test
    void theSameAnswerSentTwiceIsOne() {
        JsonNode estimate = issued();
        URI page = page(estimate);
        answer(page, "APPROVED", "Ann", "Soon", "same-origin");
        assertThat(answer(page, "APPROVED", "Ann", "Soon", "same-origin").statusCode())
                .isEqualTo(303);
        assertThat(answer(page, "APPROVED", "Ann", "Later", "same-origin").statusCode())
                .isEqualTo(409);
        assertThat(now(estimate).at("/answer/note").asText()).isEqualTo("Soon");
    }

    @Test
    void noButtonIsNoAnswer() {
        JsonNode estimate = issued();
        URI page = page(estimate);
        HttpResponse<String> undecided = answer(page, "", "Ann", "Kept note", "same-origin");
        assertThat(undecided.statusCode()).isEqualTo(422);
        assertThat(undecided.body()).contains("Choose whether", "Kept note", "/page-1.png");
        assertThat(now(estimate).path("state").asText()).isEqualTo("FINALISED");
    }

    @Test
    void theAddressOfARefusedAnswerLeadsToThePage() {
        URI page = page(issued());
        HttpResponse<String> again = BlackBox.send(
                HttpRequest.newBuilder(URI.create(page + "/answer")).build());
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location")).contains(page.getPath());
    }

    @Test
    void fiftyAnswersAtOnceAreOne() {
        URI page = page(issued());
        List<Integer> answers =
                AtOnce.all(i -> answer(page, i % 2 == 0 ? "APPROVED" : "REJECTED", "Caller " + i, "", "same-origin")
                        .statusCode());
        assertThat(answers).containsOnly(303, 409).containsOnlyOnce(303);
    }

    @Test
    void nobodyAnswersWithoutANameOrFromAnotherSite() {
        JsonNode estimate = issued();
        URI page = page(estimate);
        HttpResponse<String> nameless = answer(page, "APPROVED", " ", "Kept note", "same-origin");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("Kept note", "name=\"answer\"");
        assertThat(answer(page, "APPROVED", "Ann", "n".repeat(2_001), "same-origin")
                        .statusCode())
                .isEqualTo(422);
        assertThat(answer(page, "APPROVED", "Ann", "", "cross-site").statusCode())
                .isEqualTo(403);
        URI unknown = URI.create(page.toString().replaceFirst("/d/.*", "/d/" + "a".repeat(40)));
        assertThat(answer(unknown, "APPROVED", "Ann", "", "same-origin").statusCode())
                .isEqualTo(404);
        URI invoice = page(tenant.issued(customer, "10.00"));
        assertThat(answer(invoice, "APPROVED", "Ann", "", "same-origin").statusCode())
                .isEqualTo(404);
        assertThat(now(estimate).path("state").asText()).isEqualTo("FINALISED");
    }

    @Test
    void whatWasTakenBackSaysSo() {
        JsonNode estimate = issued();
        tenant.api()
                .post("/estimates/" + estimate.path("id").asText() + "/cancel", "{}")
                .expect(200);
        assertThat(text(page(estimate))).contains("Taken back").doesNotContain("name=\"answer\"");
        assertThat(answer(page(estimate), "APPROVED", "Ann", "", "same-origin").statusCode())
                .isEqualTo(409);
    }

    private static JsonNode issued() {
        String draft = tenant.api()
                .post("/estimates", Bodies.draft(customer, Bodies.line("Consulting", "1", "100.00")))
                .expect(201)
                .newId();
        return tenant.api()
                .post("/estimates/" + draft + "/finalise", "{}")
                .expect(200)
                .json();
    }

    private static JsonNode now(JsonNode estimate) {
        return tenant.api()
                .get("/estimates/" + estimate.path("id").asText())
                .expect(200)
                .json();
    }

    private static URI page(JsonNode document) {
        return BlackBox.url(
                URI.create(document.path("publicUrl").asText()).getPath().substring(1));
    }

    private static String text(URI page) {
        return BlackBox.send(HttpRequest.newBuilder(page).build()).body();
    }

    private static HttpResponse<String> answer(URI page, String verdict, String name, String note, String site) {
        String form = "answer=" + verdict + "&name=" + encoded(name) + "&note=" + encoded(note);
        return BlackBox.send(HttpRequest.newBuilder(URI.create(page + "/answer"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
