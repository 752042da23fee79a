package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Invoices are taken back as a whole, by line and by amount; never more than they are. */
class CreditNoteApiIT {
    private static TestTenant tenant;
    private static Api api;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Returns GmbH");
        api = tenant.api();
    }

    @Test
    void theWholeOfAnInvoiceCancelsIt() {
        String customer = tenant.customer("Whole AG");
        JsonNode invoice = tenant.issued(customer, "100.00");
        Answer made = api.post(credit(invoice), "{\"issue\": true, \"reason\": \"Never delivered\"}")
                .expect(201);
        JsonNode credit = made.json();
        assertThat(made.header("Location")).endsWith("/api/v1/credit-notes/" + made.newId());
        assertThat(credit.path("number").asText()).startsWith("CN-");
        assertThat(credit.path("totals")).isEqualTo(invoice.path("totals"));
        assertThat(credit.path("invoiceId")).isEqualTo(invoice.path("id"));
        assertThat(credit.path("reason").asText()).isEqualTo("Never delivered");
        assertThat(credit.path("dueDate").isNull()).isTrue();
        JsonNode cancelled = tenant.invoice(id(invoice));
        assertThat(cancelled.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(cancelled.path("open").asText()).isEqualTo("0.00");
        assertThat(closing(customer)).isEqualTo("0.00");
        api.post(credit(invoice), "{}").refused(409, "credit.exceeds_invoice");
    }

    @Test
    void itsPaperNamesTheInvoiceAndTheReason() {
        JsonNode invoice = tenant.issued(tenant.customer("Paper AG"), "100.00");
        String credit = api.post(credit(invoice), "{\"issue\": true, \"reason\": \"Wrong price\"}")
                .expect(201)
                .newId();
        assertThat(Pdf.text(
                        api.get("/credit-notes/" + credit + "/pdf").expect(200).bytes()))
                .contains("Credit note", number(invoice), "Reason: Wrong price")
                .doesNotContain("IBAN");
        assertThat(api.get("/credit-notes/" + credit + "/evidence").expect(200).text())
                .contains("credit-note/" + credit);
    }

    @Test
    void somePiecesOfALineAreCreditedAtTheirPrice() {
        String customer = tenant.customer("Lines AG");
        String body =
                Bodies.draft(customer, Bodies.line("Chair", "4", "25.00") + "," + Bodies.line("Table", "1", "100.00"));
        JsonNode invoice = issued(api.post("/invoices", body).expect(201).newId());
        String chair = invoice.at("/lines/0/id").asText();
        String three = "{\"lines\": [{\"lineId\": \"" + chair + "\", \"quantity\": \"3\"}]}";
        Answer made = api.post(credit(invoice), three).expect(201);
        assertThat(made.field("state")).isEqualTo("DRAFT");
        assertThat(made.json().at("/totals/gross").asText()).isEqualTo("89.25");
        assertThat(tenant.invoice(id(invoice)).path("state").asText()).isEqualTo("ISSUED");
        String five = "{\"lines\": [{\"lineId\": \"" + chair + "\", \"quantity\": \"5\"}]}";
        api.post(credit(invoice), five).refused(422, "input.out_of_range");
        api.post("/credit-notes/" + made.newId() + "/issue", "{}").expect(200);
        assertThat(closing(customer)).isEqualTo("148.75");
    }

    @Test
    void anAmountIsSplitOverTheVatGroupsAndTheLastCreditTakesTheRest() {
        String customer = tenant.customer("Amount AG");
        String reduced = Bodies.line("Book", "1", "33.33").replace("\"19\"", "\"7\"");
        String body = Bodies.draft(customer, Bodies.line("Course", "1", "9.99") + "," + reduced);
        JsonNode invoice = issued(api.post("/invoices", body).expect(201).newId());
        for (int i = 0; i < 3; i++) {
            api.post(credit(invoice), "{\"amount\": \"13.01\", \"issue\": true}")
                    .expect(201);
        }
        api.post(credit(invoice), "{\"amount\": \"10.00\"}").refused(409, "credit.exceeds_invoice");
        api.post(credit(invoice), "{\"issue\": true}").expect(201);
        assertThat(tenant.invoice(id(invoice)).path("state").asText()).isEqualTo("CANCELLED");
        List<JsonNode> credits = credits(customer);
        assertThat(credits).hasSize(4);
        for (JsonNode group : invoice.path("taxes")) {
            assertThat(sum(credits, group, "base"))
                    .isEqualByComparingTo(group.path("base").asText());
            assertThat(sum(credits, group, "tax"))
                    .isEqualByComparingTo(group.path("tax").asText());
        }
        assertThat(closing(customer)).isEqualTo("0.00");
    }

    @Test
    void fiftyAtOnceCreditNoMoreThanTheInvoice() {
        String customer = tenant.customer("Parallel AG");
        JsonNode invoice = tenant.issued(customer, "100.00");
        List<Integer> answers =
                AtOnce.all(number -> api.post(credit(invoice), "{\"amount\": \"10.00\", \"issue\": true}")
                        .status());
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(11);
        assertThat(closing(customer)).isEqualTo("9.00");
        assertThat(api.get("/credit-notes?tab=DRAFT&customer=" + customer)
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        api.post(credit(invoice), "{\"amount\": \"9.01\"}").refused(409, "credit.exceeds_invoice");
        api.post(credit(invoice), "{\"amount\": \"9.00\", \"issue\": true}").expect(201);
        assertThat(tenant.invoice(id(invoice)).path("state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void aWrongInvoiceIsCorrectedInOneStep() {
        String customer = tenant.customer("Correct AG");
        JsonNode invoice = tenant.issued(customer, "100.00");
        String path = "/invoices/" + id(invoice) + "/correct";
        JsonNode made =
                api.post(path, "{\"reason\": \"Wrong address\"}").expect(201).json();
        assertThat(made.at("/creditNote/number").asText()).startsWith("CN-");
        JsonNode draft = tenant.invoice(made.at("/draft/id").asText());
        assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
        assertThat(draft.path("totals")).isEqualTo(invoice.path("totals"));
        issued(draft.path("id").asText());
        assertThat(closing(customer)).isEqualTo("119.00");
        api.post(path, "{}").refused(409, "credit.exceeds_invoice");
    }

    @Test
    void oneThatStandsFreeOwesTheCustomer() {
        String customer = tenant.customer("Free AG");
        String body = Bodies.draft(customer, Bodies.line("Goodwill", "1", "50.00"));
        Answer draft = api.post("/credit-notes", body).expect(201);
        assertThat(draft.json().path("invoiceId").isNull()).isTrue();
        JsonNode issued = api.post("/credit-notes/" + draft.newId() + "/issue", "{}")
                .expect(200)
                .json();
        assertThat(issued.path("settlement").asText()).isEqualTo("CREDIT");
        assertThat(issued.path("open").asText()).isEqualTo("-59.50");
        assertThat(closing(customer)).isEqualTo("-59.50");
        assertThat(api.get("/credit-notes?customer=" + customer + "&tab=CREDIT")
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aCreditNoteIsSetOffTakenBackAndPaidOutByItsOwnCalls() {
        String customer = tenant.customer("Own AG");
        String path = "/credit-notes/" + free(customer, "100.00");
        String other = id(tenant.issued(customer, "50.00"));
        String part = "{\"allocations\": [" + Bodies.allocation(other, "20.00") + "]}";
        JsonNode used = api.post(path + "/apply", part).expect(200).json();
        assertThat(used.path("remaining").asText()).isEqualTo("99.00");
        assertThat(used.path("creditState").asText()).isEqualTo("PARTIALLY_APPLIED");
        String setOff =
                api.get(path + "/set-offs").expect(200).json().at("/items/0/id").asText();
        String back = path + "/set-offs/" + setOff + "/reverse";
        api.post(back, "{}").expect(200);
        api.post(back, "{}").refused(409, "set_off.already_taken_back");
        assertThat(tenant.invoice(other).path("open").asText()).isEqualTo("59.50");
        used = api.post(path + "/refund", "{\"amount\": \"119.00\"}")
                .expect(200)
                .json();
        assertThat(used.path("creditState").asText()).isEqualTo("REFUNDED");
        api.post(path + "/refund", "{\"amount\": \"0.01\"}").refused(409, "credit.nothing_left");
        assertThat(closing(customer)).isEqualTo("59.50");
    }

    private static String free(String customer, String price) {
        String draft = api.post("/credit-notes", Bodies.draft(customer, Bodies.line("Goodwill", "1", price)))
                .expect(201)
                .newId();
        return api.post("/credit-notes/" + draft + "/issue", "{}").expect(200).field("id");
    }

    @Test
    void whatIsOpenByACancelledInvoiceIsNotAskedFor() {
        String customer = tenant.customer("Bounced AG");
        JsonNode invoice = tenant.issued(customer, "100.00");
        String payment = api.post(
                        "/payments", Bodies.payment(customer, "119.00", Bodies.allocation(id(invoice), "119.00")))
                .expect(201)
                .newId();
        String credit =
                api.post(credit(invoice), "{\"issue\": true}").expect(201).newId();
        api.post("/credit-notes/" + credit + "/refund", "{\"amount\": \"119.00\"}")
                .expect(200);
        api.post("/payments/" + payment + "/reverse", "{\"reason\": \"Bounced\"}")
                .expect(200);
        JsonNode now = tenant.invoice(id(invoice));
        assertThat(now.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(now.path("open").asText()).isEqualTo("119.00");
        assertThat(api.get("/invoices?customer=" + customer + "&tab=OPEN")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(closing(customer)).isEqualTo("119.00");
    }

    @Test
    void itCreditsOnlyAnIssuedInvoiceOfItsCustomer() {
        String customer = tenant.customer("Right AG");
        JsonNode invoice = tenant.issued(customer, "10.00");
        String other = tenant.customer("Other AG");
        String body = Bodies.draft(other, Bodies.line("Line", "1", "1.00"));
        String named = body.replaceFirst("\\{", "{\"invoiceId\": \"" + id(invoice) + "\", ");
        api.post("/credit-notes", named).refused(422, "credit.other_customer");
        String draft = tenant.draft(customer, "5.00");
        api.post("/invoices/" + draft + "/credit", "{}").refused(409, "invoice.not_issued");
        api.post("/invoices", body.replaceFirst("\\{", "{\"reason\": \"None\", "))
                .expect(422);
    }

    private static String credit(JsonNode invoice) {
        return "/invoices/" + id(invoice) + "/credit";
    }

    private static JsonNode issued(String draft) {
        return api.post("/invoices/" + draft + "/issue", "{}").expect(200).json();
    }

    private static List<JsonNode> credits(String customer) {
        JsonNode items =
                api.get("/credit-notes?customer=" + customer).expect(200).json().path("items");
        List<JsonNode> credits = new ArrayList<>();
        items.forEach(row ->
                credits.add(api.get("/credit-notes/" + id(row)).expect(200).json()));
        return credits;
    }

    private static BigDecimal sum(List<JsonNode> credits, JsonNode group, String part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode credit : credits) {
            for (JsonNode each : credit.path("taxes")) {
                if (each.path("rate").equals(group.path("rate"))) {
                    sum = sum.add(new BigDecimal(each.path(part).asText()));
                }
            }
        }
        return sum;
    }

    private static String closing(String customer) {
        String today = Bodies.today().toString();
        return api.get("/statements?customer=" + customer + "&currency=EUR&from=" + today + "&to=" + today)
                .expect(200)
                .field("closing");
    }

    private static String number(JsonNode document) {
        return document.path("number").asText();
    }

    private static String id(JsonNode document) {
        return document.path("id").asText();
    }
}
