package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A pro-forma says what an invoice would say, claims nothing, and becomes the invoice once. */
class ProFormaApiIT {
    private static final int AT_ONCE = 12;

    private static TestTenant tenant;
    private static Api api;
    private static String customer;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Forecast GmbH");
        api = tenant.api();
        customer = tenant.customer("Customs AG");
    }

    @Test
    void itHasASeriesOfItsOwnAndClaimsNothing() {
        JsonNode first = issued("100.00");
        JsonNode invoice = tenant.issued(customer, "10.00");
        JsonNode second = issued("200.00");

        assertThat(first.path("number").asText()).startsWith("PF-");
        assertThat(place(second)).isEqualTo(place(first) + 1);
        assertThat(invoice.path("number").asText()).doesNotContain("PF");
        assertThat(first.path("settlement").isNull()).isTrue();
        assertThat(first.path("open").asText()).isEqualTo("0.00");
        assertThat(first.at("/totals/gross").asText()).isEqualTo("119.00");
    }

    @Test
    void nothingOfItStandsInTheAccount() {
        String other = tenant.customer("Nothing owed AG");
        issuedFor(other, "500.00");
        String today = Bodies.today().toString();
        JsonNode statement = api.get("/statements?customer=" + other + "&currency=EUR&from=" + today + "&to=" + today)
                .expect(200)
                .json();
        assertThat(statement.path("closing").asText()).isEqualTo("0.00");
        assertThat(statement.path("movements")).isEmpty();
    }

    @Test
    void itsPaperSaysSo() {
        JsonNode proForma = issued("100.00");
        String text = Pdf.text(
                api.get("/pro-formas/" + id(proForma) + "/pdf").expect(200).bytes());
        assertThat(text)
                .contains(proForma.path("number").asText())
                .containsIgnoringCase("pro")
                .doesNotContain("IBAN");
        assertThat(api.get("/pro-formas/" + id(proForma) + "/history")
                        .expect(200)
                        .text())
                .contains("ISSUED");
        api.post("/pro-formas/" + id(proForma) + "/issue", "{}").refused(409, "pro_forma.already_issued");
    }

    @Test
    void itIsNoInvoiceAndAnInvoiceIsNone() {
        JsonNode proForma = issued("100.00");
        JsonNode invoice = tenant.issued(customer, "10.00");
        api.get("/invoices/" + id(proForma)).refused(404, "not_found");
        api.get("/pro-formas/" + id(invoice)).refused(404, "not_found");
        api.post("/pro-formas/" + id(invoice) + "/convert", "{}").refused(404, "not_found");
    }

    @Test
    void aDraftDoesNotBecomeAnInvoice() {
        String draft =
                api.post("/pro-formas", body(customer, "1.00")).expect(201).newId();
        api.post("/pro-formas/" + draft + "/convert", "{}").refused(409, "pro_forma.not_issued");
    }

    @Test
    void manyAtOnceMakeOneInvoice() {
        JsonNode proForma = issued("300.00");
        String path = "/pro-formas/" + id(proForma) + "/convert";
        List<Integer> answers = IntStream.range(0, AT_ONCE)
                .parallel()
                .mapToObj(i -> api.post(path, "{}").status())
                .toList();
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void theInvoiceHasItsContentAndADeletedOneFreesIt() {
        JsonNode proForma = issued("400.00");
        String path = "/pro-formas/" + id(proForma) + "/convert";
        Answer made = api.post(path, "{}").expect(201);
        assertThat(made.header("Location")).contains("/api/v1/invoices/" + made.newId());
        assertThat(made.json().path("totals")).isEqualTo(proForma.path("totals"));
        assertThat(made.field("state")).isEqualTo("DRAFT");
        api.post(path, "{}").refused(409, "pro_forma.already_converted");

        api.delete("/invoices/" + made.newId(), made.etag()).expect(204);
        String again = api.post(path, "{}").expect(201).newId();
        api.post("/invoices/" + again + "/issue", "{}").expect(200);
    }

    @Test
    void theLawOfInvoicesDoesNotStopAnOffer() {
        String body = Bodies.draft(
                customer,
                Bodies.line("Machine", "1", "10.00").replace("\"S\"", "\"K\"").replace("\"19\"", "\"0\""));
        String invoice = api.post("/invoices", body).expect(201).newId();
        api.post("/invoices/" + invoice + "/issue", "{}").expect(422);
        String proForma = api.post("/pro-formas", body).expect(201).newId();
        JsonNode issued =
                api.post("/pro-formas/" + proForma + "/issue", "{}").expect(200).json();
        assertThat(issued.path("dueDate").isNull()).isTrue();
        assertThat(issued.path("deliveryDate").isNull()).isTrue();
    }

    @Test
    void whoMayNotDraftInvoicesMakesNone() {
        String path = "/pro-formas/" + id(issued("500.00")) + "/convert";
        Tokens.with(tenant, "pro-forma.convert").post(path, "{}").refused(403, "not_allowed");
        Tokens.with(tenant, "invoice.draft").post(path, "{}").refused(403, "not_allowed");
        Tokens.with(tenant, "pro-forma.convert invoice.draft").post(path, "{}").expect(201);
    }

    private static int place(JsonNode document) {
        return Integer.parseInt(document.path("number").asText().replaceFirst(".*-", ""));
    }

    private static JsonNode issued(String price) {
        return issuedFor(customer, price);
    }

    private static JsonNode issuedFor(String buyer, String price) {
        String draft = api.post("/pro-formas", body(buyer, price)).expect(201).newId();
        return api.post("/pro-formas/" + draft + "/issue", "{}").expect(200).json();
    }

    private static String body(String buyer, String price) {
        return Bodies.draft(buyer, Bodies.line("Consulting", "1", price));
    }

    private static String id(JsonNode document) {
        return document.path("id").asText();
    }
}
