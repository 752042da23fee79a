package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deposit and final invoices over the API: asked for, taken off once, and taken back. */
class FinalInvoiceApiIT {
    private static TestTenant tenant;
    private static Api api;
    private static String customer;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Depositing GmbH");
        api = tenant.api();
        customer = tenant.customer("Advancing AG");
    }

    @Test
    void aDepositIsAPrepaymentInvoiceOverAShare() {
        String estimate = estimate();
        Answer begun = api.post("/estimates/" + estimate + "/deposit", "{\"percent\": \"30\"}")
                .expect(201);
        assertThat(begun.header("Location")).contains("/api/v1/invoices/" + begun.newId());
        assertThat(begun.json().path("typeCode").asText()).isEqualTo("386");
        assertThat(begun.json().at("/totals/gross").asText()).isEqualTo("67.80");
        assertThat(begun.json().path("lines")).hasSize(2);
        api.post("/invoices/" + begun.newId() + "/issue", "{}").expect(200);
        String paper = Pdf.text(
                api.get("/invoices/" + begun.newId() + "/pdf").expect(200).bytes());
        assertThat(paper).contains("Deposit invoice").contains("Deposit of 30 % on estimate");
        assertThat(now("estimates", estimate).path("state").asText()).isEqualTo("FINALISED");
        assertThat(now("estimates", estimate).at("/left/0/quantity").asText()).isEqualTo("1");
    }

    @Test
    void theFinalInvoiceTakesItOffAndSaysSo() {
        String estimate = estimate();
        JsonNode deposit = deposit(estimate, "{\"percent\": \"30\"}");
        Answer made = api.post(path(deposit), "{}").expect(201);
        JsonNode draft = made.json();
        assertThat(draft.path("lines")).hasSize(4);
        assertThat(draft.at("/lines/2/deposit").asText()).isEqualTo(id(deposit));
        assertThat(draft.at("/lines/2/quantity").asText()).isEqualTo("-1");
        assertThat(draft.at("/precedingInvoices/0/number").asText())
                .isEqualTo(deposit.path("number").asText());
        JsonNode last = api.post("/invoices/" + made.newId() + "/issue", "{}")
                .expect(200)
                .json();
        assertThat(last.at("/totals/gross").asText()).isEqualTo("158.20");
        String paper = Pdf.text(
                api.get("/invoices/" + made.newId() + "/pdf").expect(200).bytes());
        assertThat(paper)
                .contains("Final invoice")
                .contains("Less deposit invoice " + deposit.path("number").asText());
        assertThat(now("estimates", estimate).path("state").asText()).isEqualTo("CONVERTED");
        api.post("/invoices/" + id(deposit) + "/credit", "{}").refused(409, "credit.deposit_deducted");
    }

    @Test
    void fiftyFinalInvoicesAtOnceAreOne() {
        JsonNode deposit = deposit(estimate(), "{\"amount\": \"50.00\"}");
        List<Answer> answers = AtOnce.all(i -> api.post(path(deposit), "{}"));
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).containsOnlyOnce(201);
        String first = answers.stream()
                .filter(each -> each.status() == 201)
                .findFirst()
                .orElseThrow()
                .newId();
        JsonNode refused = api.post(path(deposit), "{}")
                .refused(409, "deposit.already_deducted")
                .json();
        assertThat(refused.at("/document/id").asText()).isEqualTo(first);

        api.delete("/invoices/" + first, api.get("/invoices/" + first).etag()).expect(204);
        api.post(path(deposit), "{}").expect(201);
    }

    @Test
    void theSameRequestIsAnsweredTheSame() {
        JsonNode deposit = deposit(estimate(), "{\"percent\": \"10\"}");
        String key = UUID.randomUUID().toString();
        Answer first = api.post(path(deposit), "{}", key).expect(201);
        Answer again = api.post(path(deposit), "{}", key).expect(201);
        assertThat(again.newId()).isEqualTo(first.newId());
    }

    @Test
    void aFreeDepositIsTakenOffByTheInvoiceThatNamesIt() {
        JsonNode deposit = free();
        Answer made = api.post(path(deposit), "{}").expect(201);
        api.post("/invoices/" + made.newId() + "/issue", "{}").refused(422, "final.no_supply");
        String named =
                Bodies.line("Advance", "-1", "10.00").replaceFirst("\\{", "{\"deposit\": \"" + id(deposit) + "\", ");
        String other = Bodies.draft(customer, Bodies.line("Built", "1", "500.00") + ", " + named);
        api.post("/invoices", other).refused(409, "deposit.already_deducted");
        api.delete("/invoices/" + made.newId(), made.etag()).expect(204);
        String wrong = api.post("/invoices", other).expect(201).newId();
        api.post("/invoices/" + wrong + "/issue", "{}").refused(422, "final.deduction_differs");
        api.post("/estimates", other).refused(422, "input.unknown_reference");
        String unknown = other.replace(id(deposit), UUID.randomUUID().toString());
        api.post("/invoices", unknown).refused(422, "input.unknown_reference");
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        String path = "/estimates/" + estimate() + "/deposit";
        api.post(path, "{}").refused(422, "deposit.percent_or_amount");
        api.post(path, "{\"percent\": \"10\", \"amount\": \"1.00\"}").refused(422, "deposit.percent_or_amount");
        for (String wrong : List.of("{\"percent\": \"0\"}", "{\"percent\": \"100.1\"}", "{\"percent\": \"x\"}")) {
            assertThat(api.post(path, wrong).expect(422).refusedFields()).containsExactly("percent");
        }
        for (String wrong : List.of("{\"amount\": \"0\"}", "{\"amount\": \"226.01\"}", "{\"amount\": \"-1\"}")) {
            assertThat(api.post(path, wrong).expect(422).refusedFields()).containsExactly("amount");
        }
        JsonNode plain = tenant.issued(customer, "10.00");
        api.post(path(plain), "{}").refused(409, "deposit.not_a_deposit");
        String draft = tenant.draft(customer, "10.00");
        api.post("/invoices/" + draft + "/final", "{}").refused(409, "invoice.not_issued");
    }

    @Test
    void aForeignOneIsAnUnknownOne() {
        Api stranger = TestTenant.create("Strange Deposits GmbH").api();
        JsonNode deposit = deposit(estimate(), "{\"percent\": \"10\"}");
        stranger.post(path(deposit), "{}").refused(404, "not_found");
        stranger.post("/estimates/" + estimate() + "/deposit", "{\"percent\": \"10\"}")
                .refused(404, "not_found");
        api.post("/invoices/" + UUID.randomUUID() + "/final", "{}").refused(404, "not_found");
    }

    @Test
    void eachCallHasItsPermission() {
        String estimate = estimate();
        String asking = "/estimates/" + estimate + "/deposit";
        Tokens.with(tenant, "estimate.convert")
                .post(asking, "{\"percent\": \"10\"}")
                .refused(403, "not_allowed");
        Tokens.with(tenant, "invoice.draft")
                .post(asking, "{\"percent\": \"10\"}")
                .refused(403, "not_allowed");
        Tokens.with(tenant, "estimate.convert invoice.draft")
                .post(asking, "{\"percent\": \"10\"}")
                .expect(201);
        JsonNode deposit = deposit(estimate, "{\"percent\": \"10\"}");
        Tokens.with(tenant, "invoice.read estimate.convert")
                .post(path(deposit), "{}")
                .refused(403, "not_allowed");
        Tokens.with(tenant, "invoice.draft").post(path(deposit), "{}").refused(403, "not_allowed");
        Tokens.with(tenant, "invoice.draft estimate.convert")
                .post(path(deposit), "{}")
                .expect(201);
        Tokens.with(tenant, "invoice.draft").post(path(free()), "{}").expect(201);
    }

    private static JsonNode free() {
        String body = body("Advance", "100.00").replaceFirst("\\{", "{\"typeCode\": \"386\", ");
        String draft = api.post("/invoices", body).expect(201).newId();
        return api.post("/invoices/" + draft + "/issue", "{}").expect(200).json();
    }

    private static JsonNode deposit(String estimate, String body) {
        String draft = api.post("/estimates/" + estimate + "/deposit", body)
                .expect(201)
                .newId();
        return api.post("/invoices/" + draft + "/issue", "{}").expect(200).json();
    }

    /** Over 226.00: 119.00 at 19 % and 107.00 at 7 %. */
    private static String estimate() {
        String lines = Bodies.line("Built", "1", "100.00") + ", "
                + Bodies.line("Printed", "1", "100.00").replace("\"19\"", "\"7\"");
        String draft = api.post("/estimates", Bodies.draft(customer, lines))
                .expect(201)
                .newId();
        api.post("/estimates/" + draft + "/finalise", "{}").expect(200);
        return draft;
    }

    private static String body(String what, String price) {
        return Bodies.draft(customer, Bodies.line(what, "1", price));
    }

    private static JsonNode now(String kind, String id) {
        return api.get("/" + kind + "/" + id).expect(200).json();
    }

    private static String id(JsonNode document) {
        return document.path("id").asText();
    }

    private static String path(JsonNode deposit) {
        return "/invoices/" + id(deposit) + "/final";
    }
}
