package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bills of suppliers over the API. */
class BillApiIT {
    private static TestTenant tenant;
    private static Api api;
    private static String supplier;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Buying GmbH");
        api = tenant.api();
        supplier = tenant.supplier("Paper Mill AG");
    }

    /** 100.00 net at 19 %, with the tax that the supplier states. */
    static String body(String supplier, String number, String tax) {
        return """
                {"supplierId": "%s", "number": "%s", "issueDate": "2026-01-02", "dueDate": "2026-01-16", "currency": "EUR",
                 "totals": [{"category": "S", "rate": "19", "net": "100.00", "tax": "%s"}]}""".formatted(supplier, number, tax);
    }

    private static String draft(String number) {
        return api.post("/bills", body(supplier, number, "19.00")).expect(201).newId();
    }

    private static String approved(String number) {
        String id = draft(number);
        api.post("/bills/" + id + "/approve", "{}").expect(200);
        return id;
    }

    @Test
    void theSuppliersRoundingIsKeptAndWhatComesBackCanBeSentAgain() {
        Answer made = api.post("/bills", body(supplier, "R-1", "19.02")).expect(201);
        assertThat(made.field("state")).isEqualTo("DRAFT");
        assertThat(made.json().at("/totals/gross").asText()).isEqualTo("119.02");
        Answer read = api.get("/bills/" + made.newId()).expect(200);
        Answer put = api.put("/bills/" + made.newId(), read.etag(), read.text()).expect(200);
        assertThat(put.json().path("statedTotals"))
                .isEqualTo(made.json().path("statedTotals"))
                .hasSize(1);
        Answer approved = api.post("/bills/" + made.newId() + "/approve", "{}").expect(200);
        assertThat(approved.field("state")).isEqualTo("PENDING");
        assertThat(approved.field("open")).isEqualTo("119.02");
        assertThat(approved.json().path("overdue").asBoolean()).isTrue();
        api.put("/bills/" + made.newId(), approved.etag(), read.text()).refused(409, "bill.already_issued");
    }

    @Test
    void aNumberIsApprovedOnceAndTheSecondNamesTheFirst() {
        String first = approved("D-1");
        String second = draft("d - 1");
        assertThat(api.get("/bills/" + second).expect(200).field("duplicateOf")).isEqualTo(first);
        JsonNode refusal =
                api.post("/bills/" + second + "/approve", "{}").expect(409).json();
        assertThat(refusal.path("code").asText()).isEqualTo("bill.duplicate");
        assertThat(refusal.at("/document/id").asText()).isEqualTo(first);
        api.post("/bills/" + first + "/cancel", "{\"reason\": \"Sent twice\"}").expect(200);
        api.post("/bills/" + second + "/approve", "{}").expect(200);
    }

    @Test
    void itIsPaidInPartsTakenBackAndCancelled() {
        String id = approved("P-1");
        Answer part = api.post(
                        "/bills/" + id + "/pay",
                        "{\"amount\": \"19.00\", \"paidOn\": \"2026-01-10\", \"method\": \"BANK_TRANSFER\"}")
                .expect(200);
        assertThat(part.field("settlement")).isEqualTo("PARTLY_PAID");
        api.post("/bills/" + id + "/cancel", "{}").refused(409, "bill.paid_in_part");
        api.post("/bills/" + id + "/pay", "{\"amount\": \"100.01\"}").refused(422, "bill.exceeds_open");
        String payment = part.json().at("/payments/0/id").asText();
        String reverse = "/bills/" + id + "/payments/" + payment + "/reverse";
        api.post(reverse, "{}").refused(422, "input.required");
        Answer back = api.post(reverse, "{\"reason\": \"Wrong bill\"}").expect(200);
        assertThat(back.field("open")).isEqualTo("119.00");
        assertThat(api.get("/bills/" + id + "/payments")
                        .expect(200)
                        .json()
                        .at("/items/0/state")
                        .asText())
                .isEqualTo("REVERSED");
        Answer cancelled = api.post("/bills/" + id + "/cancel", "{}").expect(200);
        assertThat(cancelled.field("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.field("open")).isEqualTo("0.00");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(api.post("/bills", body(supplier, "W-1", "25.00"))
                        .expect(422)
                        .refusedFields())
                .containsExactly("totals[0].tax");
        assertThat(api.post("/bills", body(UUID.randomUUID().toString(), "W-1", "19.00"))
                        .expect(422)
                        .refusedFields())
                .containsExactly("supplierId");
        String both = body(supplier, "W-2", "19.00")
                .replace(
                        "\"totals\"",
                        "\"lines\": [{\"description\": \"Paper\", \"quantity\": \"1\", \"unitPrice\": \"1.00\","
                                + " \"tax\": {\"category\": \"S\", \"rate\": \"19\"}}], \"totals\"");
        assertThat(api.post("/bills", both).expect(422).refusedFields()).containsExactly("totals");
        String empty = api.post("/bills", "{\"currency\": \"EUR\"}").expect(201).newId();
        assertThat(api.post("/bills/" + empty + "/approve", "{}").expect(422).refusedFields())
                .contains("supplierId", "number", "issueDate", "lines");
        api.get("/bills/" + UUID.randomUUID()).refused(404, "not_found");
        TestTenant other = TestTenant.create("Other Buyer GmbH");
        other.api().get("/bills/" + draft("F-1")).refused(404, "not_found");
    }

    @Test
    void whatIsOwedStandsInTheReport() {
        approved("A-1");
        JsonNode report = api.get("/reports/payables").expect(200).json();
        assertThat(report.at("/sums/0/currency").asText()).isEqualTo("EUR");
        assertThat(report.path("suppliers").findValuesAsText("supplierName")).contains("Paper Mill AG");
    }

    @Test
    void nobodyIsSentABill() {
        String id = approved("N-1");
        assertThat(api.get("/bills/" + id).expect(200).json().has("publicUrl")).isFalse();
        api.post("/bills/" + id + "/send", "{}").expect(404);
    }
}
