package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notes and tags over the API, of drafts and issued documents of every kind, and the story of a customer. */
class MarginsApiIT {
    private static TestTenant tenant;
    private static Api api;

    private String customer;
    private String id;
    private String path;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Margin GmbH");
        api = tenant.api();
    }

    @BeforeEach
    void issue() {
        customer = tenant.customer("Noted AG");
        id = tenant.issued(customer, "100.00").path("id").asText();
        path = "/invoices/" + id;
    }

    @Test
    void aNoteIsWrittenOnceCorrectedByItsAuthorAndTakenAway() {
        String key = UUID.randomUUID().toString();
        Answer made = api.post(path + "/notes", note("Call back"), key).expect(201);
        assertThat(api.post(path + "/notes", note("Call back"), key).expect(201).newId())
                .isEqualTo(made.newId());
        api.post(path + "/notes", note("Another"), key).expect(409);
        api.postWithoutKey(path + "/notes", note("No key")).expect(422);
        Answer listed = api.get(path + "/notes").expect(200);
        Contract.served().holdsFor("GET /invoices/{id}/notes", listed);
        assertThat(listed.json().path("items")).hasSize(1);
        String one = path + "/notes/" + made.newId();
        api.putBlindly(one, note("Called back")).expect(428);
        Answer corrected = api.put(one, made.etag(), note("Called back")).expect(200);
        assertThat(corrected.field("text")).isEqualTo("Called back");
        api.put(one, made.etag(), note("Late")).refused(412, "conflict.stale_version");
        Api colleague = Tokens.with(tenant, "invoice.read invoice.draft");
        colleague.put(one, corrected.etag(), note("Not mine")).refused(403, "note.not_yours");
        colleague.delete(one, corrected.etag()).refused(403, "note.not_yours");
        api.delete(one, corrected.etag()).expect(204);
        assertThat(api.get(path + "/notes").json().path("items")).isEmpty();
    }

    @Test
    void limitsAreNamed() {
        api.post(path + "/notes", note("")).expect(422);
        api.post(path + "/notes", note("x".repeat(5_001))).expect(422);
        api.post(path + "/notes", note("x".repeat(5_000))).expect(201);
        String etag = api.get(path + "/tags").etag();
        api.put(path + "/tags", etag, tags("x".repeat(41))).expect(422);
        String[] many = new String[21];
        for (int i = 0; i < many.length; i++) {
            many[i] = "tag " + i;
        }
        api.put(path + "/tags", etag, tags(many)).refused(422, "tag.too_many");
        api.get("/invoices?tag=" + "x".repeat(41)).expect(422);
    }

    @Test
    void tagsRestrictTheListAndChangeNothingThatWasIssued() {
        JsonNode before = api.get(path).expect(200).json();
        api.putBlindly(path + "/tags", tags("Trade-fair")).expect(428);
        Answer none = api.get(path + "/tags").expect(200);
        Answer set =
                api.put(path + "/tags", none.etag(), tags("Trade-fair", "vip")).expect(200);
        Contract.served().holdsFor("PUT /invoices/{id}/tags", set);
        api.put(path + "/tags", none.etag(), tags("late")).refused(412, "conflict.stale_version");
        assertThat(api.get("/invoices?tag=TRADE-FAIR&customer=" + customer)
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(api.get("/invoices?tag=unknown").expect(200).json().path("items"))
                .isEmpty();
        Answer document = api.get(path).expect(200);
        Contract.served().holdsFor("GET /invoices/{id}", document);
        JsonNode after = document.json();
        assertThat(after.path("tags")).hasSize(2);
        assertThat(after.path("digest")).isEqualTo(before.path("digest"));
        assertThat(after.path("version")).isEqualTo(before.path("version"));
    }

    @Test
    void oneOfManyWhoSawTheSameTagsSetsThem() {
        String seen = api.get(path + "/tags").etag();
        List<Integer> answers = AtOnce.all(i ->
                api.put(path + "/tags", seen, tags("caller " + i)).response().statusCode());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(answers.size() - 1);
    }

    @Test
    void everyKindHasAMargin() {
        String supplier = tenant.supplier("Paper AG");
        check("/estimates", Bodies.draft(customer, Bodies.line("Line", "1", "1.00")));
        check("/pro-formas", Bodies.draft(customer, Bodies.line("Line", "1", "1.00")));
        check("/credit-notes", Bodies.draft(customer, Bodies.line("Line", "1", "1.00")));
        check("/bills", "{\"supplierId\":\"" + supplier + "\",\"number\":\"R-1\",\"currency\":\"EUR\"}");
    }

    private static void check(String kind, String body) {
        String one = kind + "/" + api.post(kind, body).expect(201).newId();
        api.post(one + "/notes", note("Beside it")).expect(201);
        api.put(one + "/tags", api.get(one + "/tags").etag(), tags("every kind"))
                .expect(200);
        assertThat(api.get(kind + "?tag=every%20kind").expect(200).json().path("items"))
                .as(kind)
                .hasSize(1);
    }

    @Test
    void whoMayReadDoesNotWriteAndForeignersKnowNothing() {
        Api reader = Tokens.with(tenant, "invoice.read");
        reader.get(path + "/notes").expect(200);
        reader.post(path + "/notes", note("Mine")).expect(403);
        reader.put(path + "/tags", reader.get(path + "/tags").etag(), tags("mine"))
                .expect(403);
        Tokens.with(tenant, "estimate.read estimate.draft").get(path + "/notes").expect(403);
        Api foreign = TestTenant.create("Foreign GmbH").api();
        foreign.get(path + "/notes").refused(404, "not_found");
        foreign.post(path + "/notes", note("Theirs")).refused(404, "not_found");
        foreign.get(path + "/tags").refused(404, "not_found");
        foreign.get("/customers/" + customer + "/history").refused(404, "not_found");
    }

    @Test
    void theStoryOfACustomerIsPagedAndToldOfWhatOneMayRead() {
        api.post("/payments", Bodies.payment(customer, "30.00", "")).expect(201);
        Answer all = api.get("/customers/" + customer + "/history").expect(200);
        Contract.served().holdsFor("GET /customers/{id}/history", all);
        assertThat(what(all)).containsExactly("PAID", "ISSUED", "CREATED");
        Answer first = api.get("/customers/" + customer + "/history?limit=2").expect(200);
        Answer second = api.get("/customers/" + customer + "/history?limit=2&cursor=" + first.field("next"))
                .expect(200);
        assertThat(what(second)).containsExactly("CREATED");
        Api seller = Tokens.with(tenant, "customer.read invoice.read");
        assertThat(what(seller.get("/customers/" + customer + "/history").expect(200)))
                .containsExactly("ISSUED", "CREATED");
        Api reader = Tokens.with(tenant, "customer.read");
        assertThat(what(reader.get("/customers/" + customer + "/history").expect(200)))
                .isEmpty();
        Tokens.with(tenant, "supplier.read")
                .get("/customers/" + customer + "/history")
                .expect(403);
        api.get("/customers/" + customer + "/history?limit=0").expect(422);
    }

    private static List<String> what(Answer answer) {
        List<String> what = new ArrayList<>();
        answer.json().path("items").forEach(each -> what.add(each.path("what").asText()));
        return what;
    }

    private static String note(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    private static String tags(String... tags) {
        return "{\"tags\":[\"" + String.join("\",\"", tags) + "\"]}";
    }
}
