package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a client may leave out stands on the estimate with its amount, and is invoiced only if he takes it. */
class OptionalLinesApiIT {
    private static TestTenant tenant;
    private static Api api;
    private static String customer;
    private static Contract contract;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Choosing GmbH");
        api = tenant.api();
        customer = tenant.customer("Picking AG");
        contract = Contract.served();
    }

    @Test
    void screenPaperAndAnswerSayTheSameCents() {
        JsonNode estimate = finalised();
        assertThat(estimate.at("/totals/gross").asText()).isEqualTo("119.00");
        assertThat(estimate.at("/lines/1/optional").asBoolean()).isTrue();
        assertThat(estimate.at("/lines/1/amount").asText()).isEqualTo("33.33");
        assertThat(estimate.at("/lines/0").has("optional")).isFalse();
        String paper = Pdf.text(
                api.get("/estimates/" + id(estimate) + "/pdf").expect(200).bytes());
        assertThat(paper).contains("Optional", "33.33", "119.00").doesNotContain("158.66");
        JsonNode approved = approve(estimate, lamp(estimate));
        assertThat(approved.at("/answer/optionalLines/0").asText()).isEqualTo(lamp(estimate));
        assertThat(approved.at("/answer/total").asText()).isEqualTo("158.66");
        Answer invoice =
                api.post("/estimates/" + id(estimate) + "/convert", "{}").expect(201);
        assertThat(invoice.json().at("/totals/gross").asText()).isEqualTo("158.66");
        assertThat(invoice.text()).doesNotContain("optional");
    }

    @Test
    void whatIsNotTakenIsNotInvoicedUnlessAUserNamesIt() {
        JsonNode estimate = finalised();
        JsonNode approved = approve(estimate, null);
        assertThat(approved.at("/answer/total").asText()).isEqualTo("119.00");
        String path = "/estimates/" + id(estimate) + "/convert";
        String part = "{\"lines\": [{\"lineId\": \"%s\", \"quantity\": \"1\"}]}".formatted(lamp(estimate));
        assertThat(api.post(path, part).expect(201).json().at("/totals/net").asText())
                .isEqualTo("33.33");
        assertThat(api.post(path, "{}").expect(201).json().at("/totals/gross").asText())
                .isEqualTo("119.00");
        api.post(path, "{}").refused(409, "estimate.already_converted");
    }

    @Test
    void onlyEstimatesHaveThemAndOnlyTheyAreChosen() {
        String body = body();
        for (String kind : new String[] {"/invoices", "/pro-formas", "/delivery-notes"}) {
            api.post(kind, body).refused(422, "document.optional_line");
        }
        api.postWithoutKey("/invoices:calculate", body).refused(422, "document.optional_line");
        JsonNode estimate = finalised();
        String path = "/estimates/" + id(estimate);
        String desk = estimate.at("/lines/0/id").asText();
        api.post(path + "/approve", "{\"optionalLines\": [\"" + desk + "\"]}").refused(422, "input.unknown_reference");
        api.post(path + "/approve", "{\"optionalLines\": [\"much\"]}").expect(422);
        api.post(path + "/reject", "{\"optionalLines\": [\"" + lamp(estimate) + "\"]}")
                .refused(422, "input.unknown_reference");
    }

    @Test
    void theClientTicksThemOnHisPageAndASecondChoiceIsRefused() {
        JsonNode estimate = finalised();
        URI page = BlackBox.url(
                URI.create(estimate.path("publicUrl").asText()).getPath().substring(1));
        assertThat(text(page)).contains("value=\"" + lamp(estimate) + "\"", "33.33");
        assertThat(answer(page, "&option=much")).isEqualTo(422);
        assertThat(answer(page, "&option=" + lamp(estimate))).isEqualTo(303);
        assertThat(text(page)).contains("158.66", "Lamp");
        assertThat(answer(page, "")).isEqualTo(409);
        assertThat(answer(page, "&option=" + lamp(estimate))).isEqualTo(303);
        JsonNode now = api.get("/estimates/" + id(estimate)).expect(200).json();
        assertThat(now.at("/answer/byReceiver").asBoolean()).isTrue();
        assertThat(now.at("/answer/optionalLines")).hasSize(1);
    }

    private static String text(URI page) {
        return BlackBox.send(HttpRequest.newBuilder(page).build()).body();
    }

    private static int answer(URI page, String chosen) {
        return BlackBox.send(HttpRequest.newBuilder(URI.create(page + "/answer"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString("answer=APPROVED&name=Ann&note=" + chosen))
                        .build())
                .statusCode();
    }

    private static JsonNode approve(JsonNode estimate, @Nullable String chosen) {
        String lines = chosen == null ? "" : "\"" + chosen + "\"";
        return contract.holdsFor(
                        "POST /estimates/{id}/approve",
                        api.post("/estimates/" + id(estimate) + "/approve", "{\"optionalLines\": [" + lines + "]}")
                                .expect(200))
                .json();
    }

    private static JsonNode finalised() {
        String id = api.post("/estimates", body()).expect(201).newId();
        return contract.holdsFor(
                        "POST /estimates/{id}/finalise",
                        api.post("/estimates/" + id + "/finalise", "{}").expect(200))
                .json();
    }

    private static String body() {
        String lamp = Bodies.line("Lamp", "1", "33.33").replaceFirst("\\{", "{\"optional\": true, ");
        return Bodies.draft(customer, Bodies.line("Desk", "1", "100.00") + ", " + lamp);
    }

    private static String lamp(JsonNode estimate) {
        return estimate.at("/lines/1/id").asText();
    }

    private static String id(JsonNode document) {
        return document.path("id").asText();
    }
}
