package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an invoice asked for is given back once, whatever a credit note says of itself, and stays given back. */
class CreditLimitsApiIT {
    private static TestTenant tenant;
    private static Api api;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Limits GmbH");
        api = tenant.api();
    }

    @Test
    void aPrepaymentThatTheCreditNoteInventsIsNotGivenBack() {
        String customer = tenant.customer("Invented AG");
        JsonNode invoice = tenant.issued(customer, "100.00");
        JsonNode credit = issued("/credit-notes", draft(customer, "1", "100.00", invoice, "-1000000.00"));
        assertThat(credit.at("/totals/toPay").asText()).isEqualTo("119.00");
        assertClosing(customer, "0.00");
    }

    @Test
    void whatWasPrepaidIsGivenBackByNoPartOfTheCredits() {
        String customer = tenant.customer("Prepaid AG");
        String body = Bodies.draft(customer, Bodies.line("Consulting", "1", "100.00"));
        JsonNode invoice = issued("/invoices", body.replaceFirst("\\{", "{\"prepaid\": \"30.00\", "));
        assertClosing(customer, "89.00");
        credit(invoice, "{\"amount\": \"60.00\", \"issue\": true}").expect(201);
        JsonNode last = credit(invoice, "{\"issue\": true}").expect(201).json();
        assertThat(last.at("/totals/gross").asText()).isEqualTo("59.00");
        assertThat(last.at("/totals/prepaid").asText()).isEqualTo("30.00");
        assertClosing(customer, "0.00");
        assertThat(now(invoice).path("open").asText()).isEqualTo("0.00");
    }

    @Test
    void anInvoiceBelowZeroIsSetOffByItsCreditNoteAndPaidOutNoMore() {
        String customer = tenant.customer("Below AG");
        JsonNode invoice = issued("/invoices", Bodies.draft(customer, Bodies.line("Returned", "-1", "100.00")));
        assertClosing(customer, "-119.00");
        JsonNode credit = credit(invoice, "{\"issue\": true}").expect(201).json();
        assertThat(credit.path("open").asText()).isEqualTo("0.00");
        assertThat(now(invoice).path("state").asText()).isEqualTo("CANCELLED");
        api.post("/invoices/" + id(invoice) + "/refund", "{\"amount\": \"119.00\", \"method\": \"CASH\"}")
                .refused(409, "credit.nothing_left");
        assertClosing(customer, "0.00");
    }

    @Test
    void aCopyOfACreditNoteIsHeldToTheSameInvoice() {
        JsonNode invoice = tenant.issued(tenant.customer("Copied AG"), "100.00");
        JsonNode credit = credit(invoice, "{\"issue\": true}").expect(201).json();
        Answer copy =
                api.post("/credit-notes/" + id(credit) + "/duplicate", "{}").expect(201);
        assertThat(copy.field("invoiceId")).isEqualTo(id(invoice));
        api.post("/credit-notes/" + copy.newId() + "/issue", "{}").refused(409, "credit.exceeds_invoice");
    }

    @Test
    void whatSettlesACancelledInvoiceStays() {
        JsonNode invoice = tenant.issued(tenant.customer("Kept AG"), "100.00");
        JsonNode credit = credit(invoice, "{\"issue\": true}").expect(201).json();
        String path = "/credit-notes/" + id(credit) + "/set-offs";
        String setOff = api.get(path).expect(200).json().at("/items/0/id").asText();
        api.post(path + "/" + setOff + "/reverse", "{}").refused(409, "set_off.of_cancelled");
    }

    @Test
    void aPaymentThatIsTakenBackLeavesACancelledInvoiceSettled() {
        String customer = tenant.customer("Bounced AG");
        JsonNode invoice = tenant.issued(customer, "100.00");
        String paid = Bodies.payment(customer, "119.00", Bodies.allocation(id(invoice), "119.00"));
        String payment = api.post("/payments", paid).expect(201).newId();
        JsonNode credit = credit(invoice, "{\"issue\": true}").expect(201).json();
        assertThat(credit.path("open").asText()).isEqualTo("-119.00");
        api.post("/payments/" + payment + "/reverse", "{\"reason\": \"Bounced\"}")
                .expect(200);
        assertThat(now(invoice).path("open").asText()).isEqualTo("0.00");
        assertThat(api.get("/credit-notes/" + id(credit)).json().path("open").asText())
                .isEqualTo("0.00");
        assertClosing(customer, "0.00");
    }

    @Test
    void ofAnArchivedCustomerOnlyAnInvoiceIsCredited() {
        Answer made = api.post("/customers", Bodies.customer("Archived AG")).expect(201);
        JsonNode invoice = tenant.issued(made.newId(), "100.00");
        Answer now = api.get("/customers/" + made.newId()).expect(200);
        api.delete("/customers/" + made.newId(), now.etag()).expect(204);
        String free = Bodies.draft(made.newId(), Bodies.line("Goodwill", "1", "5.00"));
        api.post("/credit-notes", free).refused(422, "customer.archived");
        credit(invoice, "{\"issue\": true}").expect(201);
    }

    @Test
    void anInvoiceOverNothingIsTakenBackOnce() {
        JsonNode invoice = tenant.issued(tenant.customer("Nothing AG"), "0.00");
        credit(invoice, "{\"issue\": true}").expect(201);
        assertThat(now(invoice).path("state").asText()).isEqualTo("CANCELLED");
        credit(invoice, "{\"issue\": true}").refused(409, "credit.exceeds_invoice");
    }

    @Test
    void aCreditNoteIsNotOfAnEarlierDayThanItsInvoice() {
        TestTenant early = TestTenant.create("Ahead GmbH");
        String customer = early.customer("Ahead AG");
        String ahead = Bodies.draft(customer, Bodies.line("Consulting", "1", "100.00"))
                .replaceFirst("\\{", "{\"issueDate\": \"" + Bodies.today().plusDays(1) + "\", ");
        String invoice =
                "/invoices/" + early.api().post("/invoices", ahead).expect(201).newId();
        early.api().post(invoice + "/issue", "{\"confirm\": [\"date_ahead\"]}").expect(200);
        early.api().post(invoice + "/credit", "{\"issue\": true}").refused(422, "credit.before_invoice");
    }

    private static JsonNode issued(String kind, String body) {
        String id = api.post(kind, body).expect(201).newId();
        return api.post(kind + "/" + id + "/issue", "{}").expect(200).json();
    }

    private static String draft(String customer, String quantity, String price, JsonNode invoice, String prepaid) {
        return Bodies.draft(customer, Bodies.line("Consulting", quantity, price))
                .replaceFirst("\\{", "{\"invoiceId\": \"" + id(invoice) + "\", \"prepaid\": \"" + prepaid + "\", ");
    }

    private static Answer credit(JsonNode invoice, String body) {
        return api.post("/invoices/" + id(invoice) + "/credit", body);
    }

    private static JsonNode now(JsonNode invoice) {
        return tenant.invoice(id(invoice));
    }

    private static String id(JsonNode document) {
        return document.path("id").asText();
    }

    private static void assertClosing(String customer, String amount) {
        String today = Bodies.today().toString();
        String path = "/statements?customer=" + customer + "&currency=EUR&from=" + today + "&to=" + today;
        assertThat(api.get(path).expect(200).field("closing")).isEqualTo(amount);
    }
}
