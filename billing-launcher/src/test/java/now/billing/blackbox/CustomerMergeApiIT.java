package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Customers who are typed twice: a warning first, and one of two afterwards. */
class CustomerMergeApiIT {
    private static final String STATEMENT =
            "/statements?from=" + LocalDate.now(ZoneOffset.UTC).minusMonths(1) + "&to="
                    + LocalDate.now(ZoneOffset.UTC).plusDays(1) + "&currency=EUR&customer=";

    private static TestTenant tenant;
    private static Api api;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Merging GmbH");
        api = tenant.api();
    }

    private static String merge(String into) {
        return "{\"into\": \"" + into + "\"}";
    }

    @Test
    void whoIsKnownAlreadyIsAskedForBeforeItIsSaved() {
        String body = """
                {"name": "Müller & Co.", "email": "muller@example.test", "address": {"postCode": "80 331", "country": "DE"}}""";
        String first = api.post("/customers", body).expect(201).newId();
        Answer asked = api.post("/customers", body.replace("Müller & Co.", "muller co"))
                .refused(409, "party.duplicate");
        assertThat(asked.refusedFields()).contains("email", "name");
        assertThat(asked.text()).contains(first);
        String other = body.replace("{\"name\"", "{\"confirm\": [\"duplicate\"], \"name\"");
        Answer second = api.post("/customers", other).expect(201);
        api.put("/customers/" + second.newId(), second.etag(), body.replace("Müller & Co.", "Müller & Co"))
                .refused(409, "party.duplicate");
        String own = body.replace("muller@", "other@").replace("80 331", "10115");
        api.put("/customers/" + second.newId(), second.etag(), own).expect(200);
        api.post("/customers", body.replace("{\"name\"", "{\"confirm\": [\"surprise\"], \"name\""))
                .refused(422, "input.unknown_code");
    }

    @Test
    void checkDigitsThatDoNotFitAreAskedFor() {
        String body = "{\"name\": \"Digits AG\", \"taxIds\": [{\"scheme\": \"VAT\", \"value\": \"DE136695975\"}]}";
        Answer asked = api.post("/customers", body).refused(409, "party.vat_check_digits");
        assertThat(asked.refusedFields()).containsExactly("taxIds[0].value");
        String seen = body.replace("{\"name\"", "{\"confirm\": [\"vat_check_digits\"], \"name\"");
        Answer made = api.post("/customers", seen).expect(201);
        api.put("/customers/" + made.newId(), made.etag(), body.replace("Digits AG", "Digits SE"))
                .expect(200);
        api.post("/suppliers", body.replace("136695975", "136695976")).expect(201);
        api.post("/customers", body.replace("DE136695975", "DE13")).refused(422, "input.malformed");
    }

    @Test
    void whatIsKeptOfACustomerIsAnsweredAndFound() {
        String body = """
                {"name": "Kept AG", "number": "K-77", "notes": "Pays late.\\nCall first.", "dueDays": 14,
                 "buyerReference": "PO 1", "discountPercent": "5",
                 "deliveryAddresses": [{"name": "Depot", "address": {"street": "Weg", "town": "Ulm", "country": "DE"}}]}""";
        String id = api.post("/customers", body).expect(201).newId();
        JsonNode read = api.get("/customers/" + id).expect(200).json();
        assertThat(read.path("number").asText()).isEqualTo("K-77");
        assertThat(read.path("notes").asText()).isEqualTo("Pays late.\nCall first.");
        assertThat(read.path("dueDays").asInt()).isEqualTo(14);
        assertThat(read.path("discountPercent").asText()).isEqualTo("5");
        assertThat(read.at("/deliveryAddresses/0/address/town").asText()).isEqualTo("Ulm");
        assertThat(api.get("/customers?q=k-77").expect(200).json().path("items"))
                .hasSize(1);
        api.post("/customers", "{\"name\": \"Other AG\", \"number\": \"K-77\"}").refused(409, "input.duplicate");
        api.post("/customers", "{\"name\": \"Other AG\", \"discountPercent\": \"101\"}")
                .refused(422, "input.out_of_range");
        api.post("/customers", "{\"name\": \"Other AG\", \"notes\": \"" + "n".repeat(4001) + "\"}")
                .refused(422, "input.too_long");
    }

    @Test
    void theMergedOneIsTheOtherFromThenOn() {
        String from = tenant.customer("Twice AG");
        String into = tenant.customer("Once AG");
        String invoice = tenant.issued(from, "100.00").path("id").asText();
        String draft = tenant.draft(from, "50.00");
        String key = UUID.randomUUID().toString();
        Answer merged =
                api.post("/customers/" + from + "/merge", merge(into), key).expect(200);
        assertThat(merged.field("id")).isEqualTo(into);
        assertThat(api.post("/customers/" + from + "/merge", merge(into), key)
                        .expect(200)
                        .text())
                .isEqualTo(merged.text());
        JsonNode old = api.get("/customers/" + from).expect(200).json();
        assertThat(old.path("archived").asBoolean()).isTrue();
        assertThat(old.path("mergedInto").asText()).isEqualTo(into);
        assertThat(tenant.invoice(draft).path("customerId").asText()).isEqualTo(into);
        assertThat(tenant.invoice(invoice).path("customerId").asText()).isEqualTo(from);
        assertThat(api.get(STATEMENT + into).expect(200).text()).contains("119.00");
        assertThat(api.get(STATEMENT + from).expect(200).text())
                .isEqualTo(api.get(STATEMENT + into).text());
        api.post("/payments", Bodies.payment(into, "119.00", Bodies.allocation(invoice, "119.00")))
                .expect(201);
        assertThat(tenant.invoice(invoice).path("open").asText()).startsWith("0");
    }

    @Test
    void whatCannotBeMergedIsRefused() {
        String from = tenant.customer("Refused AG");
        String into = tenant.customer("Target AG");
        String path = "/customers/" + from + "/merge";
        api.post(path, "{}").refused(422, "input.required");
        api.post(path, "{\"into\": \"nobody\"}").refused(422, "input.malformed");
        api.post(path, merge(from)).refused(422, "party.merge_with_itself");
        api.post(path, merge(UUID.randomUUID().toString())).refused(404, "not_found");
        api.post(path, merge(tenant.supplier("Supplier AG"))).refused(404, "not_found");
        api.postWithoutKey(path, merge(into)).refused(422, "input.required");
        Tokens.with(tenant, "customer.read").post(path, merge(into)).expect(403);
        String foreign = TestTenant.create("Foreign GmbH").customer("Foreign AG");
        api.post(path, merge(foreign)).refused(404, "not_found");
        api.post("/customers/" + foreign + "/merge", merge(into)).refused(404, "not_found");
        api.post(path, merge(into)).expect(200);
        api.post(path, merge(into)).refused(409, "party.merged");
        api.post("/customers/" + into + "/merge", merge(from)).refused(409, "party.merged");
        Answer old = api.get("/customers/" + from).expect(200);
        api.put("/customers/" + from, old.etag(), Bodies.customer("Changed AG")).refused(409, "party.merged");
    }

    @Test
    void suppliersAreMergedTheSameWay() {
        String from = tenant.supplier("Mill AG");
        String into = tenant.supplier("Paper Mill AG");
        api.post("/suppliers/" + from + "/merge", merge(into)).expect(200);
        assertThat(api.get("/suppliers/" + from).expect(200).field("mergedInto"))
                .isEqualTo(into);
    }
}
