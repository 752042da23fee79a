package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A delivery note goes with the goods: so much of what there is, no price, and linked with what was sold. */
class DeliveryNoteApiIT {
    private static final int AT_ONCE = 12;
    private static final String PLACED = """
            {"customerId": "%s", "deliveryDate": "2026-11-27",
             "delivery": {"name": "Depot South", "address": {"street": "Hafenweg", "town": "Hamburg", "country": "DE"}},
             "lines": [{"description": "Oak table", "quantity": "4", "unit": "C62"}]}""";

    private static TestTenant tenant;
    private static Api api;
    private static String customer;
    private static Contract contract;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Carrying GmbH");
        api = tenant.api();
        customer = tenant.customer("Unpacking AG");
        contract = Contract.served();
    }

    @Test
    void itIsAsDescribedFromDraftToMailAndSaysNoPrice() {
        Answer draft = contract.holdsFor(
                "POST /delivery-notes",
                api.post("/delivery-notes", PLACED.formatted(customer)).expect(201));
        String path = "/delivery-notes/" + draft.newId();
        Answer changed = contract.holdsFor(
                "PUT /delivery-notes/{id}",
                api.put(path, draft.etag(), draft.text()).expect(200));
        assertThat(changed.json().at("/lines/0/quantity").asText()).isEqualTo("4");
        JsonNode issued = contract.holdsFor(
                        "POST /delivery-notes/{id}/issue",
                        api.post(path + "/issue", "{}").expect(200))
                .json();
        assertThat(issued.path("number").asText()).startsWith("DN-");
        assertThat(issued.toString()).doesNotContainIgnoringCase("price", "total", "tax", "currency", "open", "due");
        contract.holdsFor(
                "POST /delivery-notes/{id}/send", api.post(path + "/send", "{}").expect(200));
        contract.holdsFor("GET /delivery-notes", api.get("/delivery-notes").expect(200));
        assertThat(api.get("/delivery-notes").expect(200).text()).doesNotContain("gross", "toPay", "open");
        String paper = Pdf.text(api.get(path + "/pdf").expect(200).bytes());
        assertThat(paper)
                .contains("Delivery note", issued.path("number").asText(), "Oak table", "Hafenweg", "4")
                .doesNotContain("€", "EUR", "0.00", "IBAN");
        api.put(path, draft.etag(), draft.text()).refused(409, "delivery_note.already_issued");
        api.post(path + "/issue", "{}").refused(409, "delivery_note.already_issued");
    }

    @Test
    void theBodyOfAnInvoiceIsTakenAndItsPricesAreNotKept() {
        JsonNode draft = api.post("/delivery-notes", Bodies.draft(customer, Bodies.line("Chair", "2", "99.00")))
                .expect(201)
                .json();
        assertThat(draft.at("/lines/0/description").asText()).isEqualTo("Chair");
        assertThat(draft.toString()).doesNotContain("99");
        api.post("/delivery-notes", Bodies.draft(customer, Bodies.line("Chair", "2", "much")))
                .expect(422);
    }

    @Test
    void whatWasInvoicedIsDeliveredAsOftenAsOneLikes() {
        String invoice = tenant.issued(customer, "100.00").path("id").asText();
        String path = "/invoices/" + invoice + "/delivery-note";
        Answer first = contract.holdsFor(
                "POST /invoices/{id}/delivery-note", api.post(path, "{}").expect(201));
        assertThat(first.header("Location")).contains("/api/v1/delivery-notes/" + first.newId());
        assertThat(first.json().toString()).doesNotContain("100");
        api.post(path, "{}").expect(201);
        String note = issued(first.newId());
        api.post("/delivery-notes/" + note + "/convert", "{}").refused(409, "delivery_note.already_invoiced");
        api.post("/invoices/" + tenant.draft(customer, "1.00") + "/delivery-note", "{}")
                .refused(409, "invoice.not_issued");
    }

    @Test
    void anApprovedEstimateIsDeliveredInPartAndInvoicedAtItsPrices() {
        String estimate = api.post("/estimates", Bodies.draft(customer, Bodies.line("Desk", "3", "100.00")))
                .expect(201)
                .newId();
        String path = "/estimates/" + estimate;
        api.post(path + "/delivery-note", "{}").refused(409, "estimate.not_issued");
        api.post(path + "/finalise", "{}").expect(200);
        api.post(path + "/delivery-note", "{}").refused(409, "estimate.not_approved");
        api.post(path + "/approve", "{}").expect(200);
        Answer draft = api.post(path + "/delivery-note", "{}").expect(201);
        String body = draft.text().replace("\"quantity\":\"3\"", "\"quantity\":\"2\"");
        api.put("/delivery-notes/" + draft.newId(), draft.etag(), body).expect(200);
        String note = issued(draft.newId());
        JsonNode invoice = api.post("/delivery-notes/" + note + "/convert", "{}")
                .expect(201)
                .json();
        assertThat(invoice.at("/totals/net").asText()).isEqualTo("200.00");
        assertThat(api.get(path).expect(200).json().at("/left/0/quantity").asText())
                .isEqualTo("1");
        api.post("/delivery-notes/" + note + "/convert", "{}").refused(409, "delivery_note.already_converted");
        String more = issued(api.post(path + "/delivery-note", "{}").expect(201).newId());
        api.post("/delivery-notes/" + more + "/convert", "{}").refused(409, "delivery_note.beyond_estimate");
    }

    @Test
    void aFreeOneIsInvoicedOnceAtThePricesOfItsItems() {
        String item =
                api.post("/items", Bodies.item("Lamp", "40.00")).expect(201).newId();
        String body = """
                {"customerId": "%s", "lines": [
                 {"itemId": "%s", "description": "Lamp", "quantity": "2", "unit": "HUR"},
                 {"description": "Fitting", "quantity": "1"}]}""".formatted(customer, item);
        String note = issued(api.post("/delivery-notes", body).expect(201).newId());
        String path = "/delivery-notes/" + note + "/convert";
        List<Answer> answers = IntStream.range(0, AT_ONCE)
                .parallel()
                .mapToObj(i -> api.post(path, "{}"))
                .toList();
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).containsOnlyOnce(201);
        JsonNode invoice = answers.stream()
                .filter(each -> each.status() == 201)
                .findFirst()
                .orElseThrow()
                .json();
        assertThat(invoice.at("/totals/net").asText()).isEqualTo("80.00");
        assertThat(invoice.at("/lines/1/unitPrice").asText()).isEqualTo("0.00");
        assertThat(invoice.at("/references/despatchAdvice").asText()).startsWith("DN-");
    }

    @Test
    void nothingOfItStandsInTheAccount() {
        String other = tenant.customer("Nothing owed AG");
        issued(api.post("/delivery-notes", PLACED.formatted(other)).expect(201).newId());
        String today = Bodies.today().toString();
        assertThat(api.get("/statements?customer=" + other + "&currency=EUR&from=" + today + "&to=" + today)
                        .expect(200)
                        .json()
                        .path("movements"))
                .isEmpty();
    }

    @Test
    void othersFindNoneAndTheSameRequestMakesOne() {
        String note = api.post("/delivery-notes", PLACED.formatted(customer))
                .expect(201)
                .newId();
        Api stranger = TestTenant.create("Foreign Carrier GmbH").api();
        stranger.get("/delivery-notes/" + note).refused(404, "not_found");
        stranger.post("/delivery-notes/" + note + "/issue", "{}").refused(404, "not_found");
        stranger.post("/delivery-notes/" + note + "/convert", "{}").refused(404, "not_found");
        String invoice = tenant.issued(customer, "10.00").path("id").asText();
        stranger.post("/invoices/" + invoice + "/delivery-note", "{}").refused(404, "not_found");
        api.get("/invoices/" + note).refused(404, "not_found");
        Tokens.with(tenant, "invoice.read")
                .post("/invoices/" + invoice + "/delivery-note", "{}")
                .refused(403, "not_allowed");
        Tokens.with(tenant, "delivery-note.draft")
                .post("/invoices/" + invoice + "/delivery-note", "{}")
                .refused(403, "not_allowed");
        Tokens.with(tenant, "delivery-note.draft invoice.read")
                .post("/invoices/" + invoice + "/delivery-note", "{}")
                .expect(201);
        Tokens.with(tenant, "delivery-note.read")
                .post("/delivery-notes", PLACED.formatted(customer))
                .refused(403, "not_allowed");
    }

    private static String issued(String draft) {
        api.post("/delivery-notes/" + draft + "/issue", "{}").expect(200);
        return draft;
    }
}
