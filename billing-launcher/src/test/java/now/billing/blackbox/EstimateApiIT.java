package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Estimates over the API: issued, answered once, and converted, each quantity once. */
class EstimateApiIT {
    private static TestTenant tenant;
    private static Api api;
    private static String customer;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Offering GmbH");
        api = tenant.api();
        customer = tenant.customer("Deciding AG");
    }

    @Test
    void itIsNumberedByItsOwnSeriesAndPrintedWithItsDay() {
        String until = Bodies.today().plusDays(14).toString();
        String draft =
                api.post("/estimates", body("2", "100.00", until)).expect(201).newId();
        JsonNode issued =
                api.post("/estimates/" + draft + "/finalise", "{}").expect(200).json();
        assertThat(issued.path("state").asText()).isEqualTo("FINALISED");
        assertThat(issued.path("validUntil").asText()).isEqualTo(until);
        assertThat(issued.path("open").asText()).isEqualTo("0.00");
        assertThat(issued.at("/left/0/quantity").asText()).isEqualTo("2");
        String paper =
                Pdf.text(api.get("/estimates/" + draft + "/pdf").expect(200).bytes());
        assertThat(paper)
                .contains(issued.path("number").asText())
                .containsIgnoringCase("valid until")
                .doesNotContain("IBAN");
        assertThat(api.get("/estimates?tab=waiting").expect(200).text()).contains(draft);
    }

    @Test
    void noneIsOverBeforeItIsIssued() {
        String today = Bodies.today().toString();
        String yesterday = Bodies.today().minusDays(1).toString();
        String draft =
                api.post("/estimates", body("1", "1.00", yesterday)).expect(201).newId();
        Answer refused = api.post("/estimates/" + draft + "/finalise", "{}").expect(422);
        assertThat(refused.refusedFields()).contains("validUntil");
        String dated = body("1", "1.00", yesterday).replaceFirst("\\{", "{\"issueDate\": \"" + today + "\", ");
        assertThat(api.post("/estimates", dated).expect(422).refusedFields()).contains("validUntil");
    }

    @Test
    void theAnswerIsGivenOnce() {
        String id = issued("1", "100.00");
        JsonNode approved = api.post(
                        "/estimates/" + id + "/approve", "{\"name\": \"Ann Example\", \"note\": \"Go ahead\"}")
                .expect(200)
                .json();
        assertThat(approved.path("state").asText()).isEqualTo("APPROVED");
        assertThat(approved.at("/answer/name").asText()).isEqualTo("Ann Example");
        assertThat(approved.at("/answer/byReceiver").asBoolean()).isFalse();
        api.post("/estimates/" + id + "/reject", "{}").refused(409, "estimate.already_answered");
        assertThat(api.get("/estimates?tab=approved").expect(200).text()).contains(id);
        assertThat(api.get("/estimates/" + id + "/history").expect(200).text()).contains("APPROVED");
    }

    @Test
    void fiftyAnswersAtOnceAreOne() {
        String id = issued("1", "100.00");
        List<Integer> answers = AtOnce.all(i -> api.post(
                        "/estimates/" + id + (i % 2 == 0 ? "/approve" : "/reject"), "{\"name\": \"Caller " + i + "\"}")
                .status());
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void fiftyConvertsAtOnceMakeOneInvoice() {
        String id = issued("3", "100.00");
        List<Integer> answers =
                AtOnce.all(i -> api.post("/estimates/" + id + "/convert", "{}").status());
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(state(id)).isEqualTo("CONVERTED");
    }

    @Test
    void eachQuantityConvertsOnceAndADeletedDraftFreesIt() {
        String id = issued("3", "100.00");
        String line = now(id).at("/lines/0/id").asText();
        Answer first = convert(id, line, "2").expect(201);
        assertThat(first.header("Location")).contains("/api/v1/invoices/" + first.newId());
        assertThat(first.json().at("/totals/net").asText()).isEqualTo("200.00");
        assertThat(state(id)).isEqualTo("FINALISED");
        assertThat(convert(id, line, "2").expect(422).refusedFields()).containsExactly("lines[0].quantity");
        assertThat(convert(id, UUID.randomUUID().toString(), "1").expect(422).refusedFields())
                .containsExactly("lines[0].lineId");
        Answer rest = api.post("/estimates/" + id + "/convert", "{}").expect(201);
        assertThat(rest.json().at("/totals/net").asText()).isEqualTo("100.00");
        JsonNode nothing = api.post("/estimates/" + id + "/convert", "{}")
                .refused(409, "estimate.already_converted")
                .json();
        assertThat(nothing.at("/document/id").asText()).isEqualTo(rest.newId());
        assertThat(state(id)).isEqualTo("CONVERTED");

        api.delete("/invoices/" + first.newId(), first.etag()).expect(204);
        assertThat(state(id)).isEqualTo("FINALISED");
        assertThat(now(id).at("/left/0/quantity").asText()).isEqualTo("2");
        String again =
                api.post("/estimates/" + id + "/convert", "{}").expect(201).newId();
        api.post("/invoices/" + again + "/issue", "{}").expect(200);
        assertThat(state(id)).isEqualTo("CONVERTED");
    }

    @Test
    void discountsInAmountsAreSharedToTheCent() {
        String body = body("3", "10.00", null)
                .replaceFirst("\\{", "{\"discount\": {\"amount\": \"0.10\", \"reason\": \"Loyalty\"}, ");
        String id = finalised(body);
        String line = now(id).at("/lines/0/id").asText();
        assertThat(convert(id, line, "1").expect(201).json().at("/totals/net").asText())
                .isEqualTo("9.97");
        assertThat(convert(id, line, "1").expect(201).json().at("/totals/net").asText())
                .isEqualTo("9.97");
        assertThat(convert(id, line, "1").expect(201).json().at("/totals/net").asText())
                .isEqualTo("9.96");
    }

    @Test
    void itBecomesAProFormaWhichTakesItsQuantities() {
        String id = issued("1", "100.00");
        Answer made = api.post("/estimates/" + id + "/pro-forma", "{}").expect(201);
        assertThat(made.header("Location")).contains("/api/v1/pro-formas/");
        api.post("/estimates/" + id + "/convert", "{}").refused(409, "estimate.already_converted");
    }

    @Test
    void whatIsRejectedOrTakenBackBecomesNothing() {
        String rejected = issued("1", "100.00");
        api.post("/estimates/" + rejected + "/reject", "{\"note\": \"Too dear\"}")
                .expect(200);
        api.post("/estimates/" + rejected + "/convert", "{}").refused(409, "estimate.illegal_transition");
        String cancelled = issued("1", "100.00");
        assertThat(api.post("/estimates/" + cancelled + "/cancel", "{}")
                        .expect(200)
                        .field("state"))
                .isEqualTo("CANCELLED");
        api.post("/estimates/" + cancelled + "/approve", "{}").refused(409, "estimate.illegal_transition");
        api.post("/estimates/" + cancelled + "/cancel", "{}").refused(409, "estimate.illegal_transition");
        String draft =
                api.post("/estimates", body("1", "1.00", null)).expect(201).newId();
        api.post("/estimates/" + draft + "/approve", "{}").refused(409, "estimate.not_issued");
        api.post("/estimates/" + draft + "/convert", "{}").refused(409, "estimate.not_issued");
    }

    @Test
    void aForeignOneIsAnUnknownOne() {
        Api stranger = TestTenant.create("Strange GmbH").api();
        String id = issued("1", "100.00");
        String unknown = UUID.randomUUID().toString();
        for (String call : List.of("approve", "reject", "convert", "pro-forma", "cancel", "finalise")) {
            Answer foreign =
                    stranger.post("/estimates/" + id + "/" + call, "{}").refused(404, "not_found");
            Answer nothing =
                    stranger.post("/estimates/" + unknown + "/" + call, "{}").refused(404, "not_found");
            assertThat(foreign.bytes()).isEqualTo(nothing.bytes());
        }
        assertThat(state(id)).isEqualTo("FINALISED");
    }

    @Test
    void eachCallHasItsPermission() {
        String path = "/estimates/" + issued("1", "100.00");
        Tokens.with(tenant, "estimate.read").post(path + "/approve", "{}").refused(403, "not_allowed");
        Tokens.with(tenant, "estimate.convert").post(path + "/convert", "{}").refused(403, "not_allowed");
        Tokens.with(tenant, "estimate.answer").post(path + "/approve", "{}").expect(200);
        Tokens.with(tenant, "estimate.convert invoice.draft")
                .post(path + "/convert", "{}")
                .expect(201);
    }

    private static Answer convert(String id, String line, String quantity) {
        return api.post(
                "/estimates/" + id + "/convert",
                "{\"lines\": [{\"lineId\": \"" + line + "\", \"quantity\": \"" + quantity + "\"}]}");
    }

    private static JsonNode now(String id) {
        return api.get("/estimates/" + id).expect(200).json();
    }

    private static String state(String id) {
        return now(id).path("state").asText();
    }

    private static String issued(String quantity, String price) {
        return finalised(body(quantity, price, null));
    }

    private static String finalised(String body) {
        String draft = api.post("/estimates", body).expect(201).newId();
        api.post("/estimates/" + draft + "/finalise", "{}").expect(200);
        return draft;
    }

    private static String body(String quantity, String price, @Nullable String until) {
        String draft = Bodies.draft(customer, Bodies.line("Consulting", quantity, price));
        return until == null ? draft : draft.replaceFirst("\\{", "{\"validUntil\": \"" + until + "\", ");
    }
}
