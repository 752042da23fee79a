package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the API refuses and how it says so: the field, the value, the limit; and keys that make a request happen once. */
class RefusalsApiIT {
    private static final int MEGABYTE = 1024 * 1024;

    private static TestTenant tenant;
    private static Api api;
    private static String customer;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Refusing GmbH");
        api = tenant.api();
        customer = tenant.customer("Refused AG");
    }

    @Test
    void sameKeyAndBodyIsAnsweredOnce() {
        String key = UUID.randomUUID().toString();
        String body = Bodies.customer("Once AG");
        Answer first = api.post("/customers", body, key).expect(201);
        Answer second = api.post("/customers", body, key).expect(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(api.get("/customers?q=Once").json().path("items")).hasSize(1);
    }

    @Test
    void sameKeyWithAnotherBodyOrPathIsRefused() {
        String key = UUID.randomUUID().toString();
        api.post("/customers", Bodies.customer("First AG"), key).expect(201);
        api.post("/customers", Bodies.customer("Second AG"), key).refused(409, "conflict.idempotency_key_reused");
        api.post("/items", Bodies.item("Item", "1.00"), key).refused(409, "conflict.idempotency_key_reused");
        assertThat(api.get("/customers?q=Second").json().path("items")).isEmpty();
    }

    @Test
    void issueThatIsRepeatedWithItsKeyTakesOneNumber() {
        String path = "/invoices/" + tenant.draft(customer, "10.00") + "/issue";
        String key = UUID.randomUUID().toString();
        Answer first = api.post(path, "{}", key).expect(200);
        assertThat(api.post(path, "{}", key).expect(200).text()).isEqualTo(first.text());
        api.post(path, "{}").refused(409, "invoice.already_issued");
    }

    @Test
    void refusedRequestLeavesItsKeyFree() {
        String key = UUID.randomUUID().toString();
        api.post("/customers", "{\"name\": \"\"}", key).expect(422);
        api.post("/customers", Bodies.customer("Corrected AG"), key).expect(201);
    }

    @Test
    void creationWithoutAKeyIsRefused() {
        Answer refused =
                api.postWithoutKey("/customers", Bodies.customer("Keyless AG")).refused(422, "input.required");
        assertThat(refused.refusedFields()).containsExactly("Idempotency-Key");
        assertThat(api.get("/customers?q=Keyless").json().path("items")).isEmpty();
    }

    @Test
    void everyWrongFieldIsNamedWithItsPath() {
        Answer refused = api.post("/invoices", """
                        {"customerId": "no-id", "currency": "EUR", "dueDate": "tomorrow", "surprise": 1,
                         "lines": [{"description": "Fine", "quantity": "1", "unitPrice": "1.00",
                                    "tax": {"category": "S", "rate": "19"}},
                                   {"description": "Wrong", "quantity": "many", "unitPrice": 5,
                                    "tax": {"category": "S", "rate": "-1"}}]}""").expect(422);
        assertThat(refused.refusedFields())
                .contains("customerId", "dueDate", "surprise", "lines[1].quantity", "lines[1].unitPrice");
        assertThat(refused.refusedFields()).anyMatch(field -> field.startsWith("lines[1].tax"));
        assertThat(refused.refusedFields()).noneMatch(field -> field.startsWith("lines[0]"));
        assertThat(refused.refusedFields()).doesNotHaveDuplicates();
        assertThat(refused.message("lines[1].quantity")).contains("many");
    }

    @Test
    void bodyThatIsNoJsonObjectIsRefused() {
        for (String body : new String[] {"{", "[]", "\"text\"", "{\"name\": }"}) {
            Answer refused = api.post("/customers", body).refused(422, "input.malformed");
            assertThat(refused.refusedFields()).containsExactly("body");
        }
    }

    @Test
    void bodyThatIsNestedTooDeepIsRefused() {
        for (String body : new String[] {"[".repeat(5_000), "{\"a\":".repeat(2_000)}) {
            Answer refused = api.post("/invoices", body).refused(400, "input.too_deep");
            assertThat(refused.refusedFields()).containsExactly("body");
            assertThat(refused.message("body")).contains("20");
        }
    }

    @Test
    void unknownSortIsRefused() {
        for (String path : new String[] {"/customers", "/items", "/payments", "/invoices"}) {
            Answer refused = api.get(path + "?sort=shoe-size").refused(422, "input.unknown_code");
            assertThat(refused.refusedFields()).containsExactly("sort");
            assertThat(refused.message("sort")).contains("shoe-size");
        }
    }

    @Test
    void nameThatComesTwiceInABodyIsRefused() {
        String body = Bodies.customer("Twice AG").replaceFirst("\\{", "{\"name\": \"Once AG\", ");
        assertThat(api.post("/customers", body).refused(422, "input.duplicate").refusedFields())
                .containsExactly("name");
    }

    @Test
    void bodyOfADeletionMeansNothing() {
        Answer made = api.post("/customers", Bodies.customer("Deleted AG")).expect(201);
        String path = "/customers/" + made.newId();
        api.deleteWithBody(path, "\"99\"", "{}").refused(412, "conflict.stale_version");
        api.deleteWithBody(path, made.etag(), "{}").expect(204);
    }

    @Test
    void draftForAnArchivedCustomerIsRefusedAndAnOldOneStays() {
        Answer made = api.post("/customers", Bodies.customer("Archived AG")).expect(201);
        Answer draft = api.post("/invoices", Bodies.draft(made.newId(), Bodies.line("Line", "1", "1.00")))
                .expect(201);
        api.delete("/customers/" + made.newId(), made.etag()).expect(204);
        Answer refused = api.post("/invoices", Bodies.draft(made.newId(), "")).refused(422, "customer.archived");
        assertThat(refused.refusedFields()).containsExactly("customerId");
        assertThat(refused.message("customerId")).contains("Archived AG");
        api.put("/invoices/" + draft.newId(), draft.etag(), draft.text()).expect(200);
    }

    @Test
    void cursorOfAnotherListOrOrderIsRefused() {
        tenant.customer("Another AG");
        tenant.draft(customer, "1.00");
        tenant.draft(customer, "2.00");
        String customers = api.get("/customers?limit=1").expect(200).field("next");
        String totals = api.get("/invoices?limit=1&sort=total").expect(200).field("next");
        api.get("/customers?limit=1&cursor=" + customers).expect(200);
        api.get("/invoices?limit=1&sort=total&cursor=" + totals).expect(200);
        for (String path : new String[] {
            "/invoices?cursor=" + customers,
            "/payments?cursor=" + customers,
            "/items?cursor=" + customers,
            "/invoices?sort=-total&cursor=" + totals,
            "/invoices?cursor=" + totals
        }) {
            Answer refused = api.get(path).refused(422, "input.cursor_of_another_list");
            assertThat(refused.refusedFields()).containsExactly("cursor");
        }
        assertThat(api.get("/customers?cursor=xx")
                        .refused(422, "input.malformed")
                        .message("cursor"))
                .contains("xx");
    }

    @Test
    void documentOfAThousandAndOneLinesIsRefusedAndOneOfAThousandIsNot() {
        String line = Bodies.line("Line", "1", "1.00");
        Answer refused = api.post(
                        "/invoices", Bodies.draft(customer, String.join(",", Collections.nCopies(1_001, line))))
                .refused(422, "input.too_many");
        assertThat(refused.refusedFields()).containsExactly("lines");
        assertThat(refused.message("lines")).containsPattern("1[, ]?001").containsPattern("1[, ]?000");

        Answer kept = api.post("/invoices", Bodies.draft(customer, String.join(",", Collections.nCopies(1_000, line))))
                .expect(201);
        assertThat(kept.json().at("/totals/gross").asText()).isEqualTo("1190.00");
    }

    @Test
    void pageOfMoreThanTwoHundredIsRefused() {
        for (String path : new String[] {"/invoices", "/customers", "/items", "/payments"}) {
            api.get(path + "?limit=200").expect(200);
            Answer refused = api.get(path + "?limit=201").refused(422, "input.out_of_range");
            assertThat(refused.refusedFields()).containsExactly("limit");
            assertThat(refused.message("limit")).contains("201").contains("200");
            api.get(path + "?limit=0").refused(422, "input.out_of_range");
            api.get(path + "?limit=all").refused(422, "input.malformed");
        }
    }

    @Test
    void bodyOfMoreThanFiveMegabytesIsRefused() {
        Answer refused = api.post("/customers", "{\"name\": \"" + "a".repeat(5 * MEGABYTE) + "\"}")
                .refused(413, "input.too_large");
        assertThat(refused.refusedFields()).containsExactly("body");
        assertThat(refused.message("body")).contains(Integer.toString(5 * MEGABYTE));
    }

    @Test
    void withoutATokenNothingIsSaid() {
        for (String token : new String[] {"", "bn_wrong", "a b c"}) {
            Answer refused = new Api(token).get("/customers").refused(401, "not_authenticated");
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void wrongAddressesAndMethodsAreProblemsToo() {
        api.get("/no-such-resource").refused(404, "http.status_404");
        Answer unknown = api.get("/invoices/" + UUID.randomUUID()).refused(404, "not_found");
        assertThat(unknown.field("instance")).isEqualTo("/api/v1/invoices");
        api.get("/invoices/not-an-id").refused(404, "not_found");
        Answer wrong = api.deleteBlindly("/customers").refused(405, "http.status_405");
        assertThat(wrong.field("instance")).isEqualTo("/api/v1/customers");
        api.get("/application.wadl").refused(404, "http.status_404");
    }

    @Test
    void whatWasCreatedIsFoundAtItsLocation() {
        Answer rate = api.post("/tax-rates", "{\"name\": \"Reduced\", \"category\": \"S\", \"rate\": \"7\"}")
                .expect(201);
        Answer found = api.get("/tax-rates/" + rate.newId()).expect(200);
        assertThat(found.json()).isEqualTo(rate.json());
        assertThat(found.etag()).isEqualTo(rate.etag());
        Answer stranger = api.post("/customers", Bodies.customer("Located AG")).expect(201);
        assertThat(api.get("/customers/" + stranger.newId()).expect(200).json()).isEqualTo(stranger.json());
    }

    @Test
    void issueWithoutWhatTheLawWantsSaysAllOfIt() {
        String nobody =
                api.post("/customers", "{\"name\": \"Nowhere AG\"}").expect(201).newId();
        String empty =
                api.post("/invoices", Bodies.draft(nobody, "")).expect(201).newId();
        api.post("/invoices/" + empty + "/issue", "{}").refused(422, "issue.no_lines");
        String draft = api.post("/invoices", Bodies.draft(nobody, Bodies.line("", "1", "1000.00")))
                .expect(201)
                .newId();
        Answer refused = api.post("/invoices/" + draft + "/issue", "{}").expect(422);

        assertThat(refused.refusedFields())
                .contains("lines[0].description", "buyer.address.country", "buyer.address.street");
        assertThat(tenant.invoice(draft).path("state").asText()).isEqualTo("DRAFT");
    }
}
