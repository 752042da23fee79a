package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Invoices that ask for less than nothing, or for nothing: what they are called, and how accounts add up with them. */
class CreditsApiIT {
    private static TestTenant tenant;
    private static Api api;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Crediting GmbH");
        api = tenant.api();
    }

    @Test
    void anInvoiceThatGivesMoneyBackIsACreditAndNotPaid() {
        String customer = tenant.customer("Returned AG");
        JsonNode credit = issued(customer, "-1", "100.00");
        assertThat(credit.path("settlement").asText()).isEqualTo("CREDIT");
        assertThat(credit.path("open").asText()).isEqualTo("-119.00");
        assertThat(credit.path("paidOn").isNull()).isTrue();
        assertThat(credit.path("overdue").asBoolean()).isFalse();

        assertThat(numbers(customer, "PAID")).isEmpty();
        assertThat(numbers(customer, "OPEN")).isEmpty();
        assertThat(numbers(customer, "CREDIT"))
                .containsExactly(credit.path("number").asText());
        JsonNode row = api.get("/invoices?customer=" + customer).json().at("/items/0");
        assertThat(row.path("settlement").asText()).isEqualTo("CREDIT");
        assertThat(row.path("paidOn").isNull()).isTrue();
        JsonNode statement = statement(customer);
        assertThat(statement.path("closing").asText()).isEqualTo("-119.00");
        assertThat(statement.at("/aging/CREDIT").asText()).isEqualTo("-119.00");
    }

    @Test
    void anInvoiceOverNothingIsPaidOnNoDayAndStandsInTheStatement() {
        String customer = tenant.customer("Nothing AG");
        JsonNode nothing = issued(customer, "1", "0.00");
        assertThat(nothing.path("settlement").asText()).isEqualTo("PAID");
        assertThat(nothing.path("paidOn").isNull()).isTrue();
        assertThat(numbers(customer, "PAID"))
                .containsExactly(nothing.path("number").asText());
        JsonNode movement = statement(customer).at("/movements/0");
        assertThat(movement.path("reference").asText())
                .isEqualTo(nothing.path("number").asText());
        assertThat(movement.path("debit").asText()).isEqualTo("0.00");
        assertThat(movement.path("credit").asText()).isEqualTo("0.00");
    }

    @Test
    void agesAddUpToTheClosingBalance() {
        String customer = tenant.customer("Adding AG");
        String first = issued(customer, "1", "100.00").path("id").asText();
        issued(customer, "-1", "30.00");
        issued(customer, "1", "0.00");
        issued(customer, "2", "50.00");
        api.post("/payments", Bodies.payment(customer, "50.00", Bodies.allocation(first, "50.00")))
                .expect(201);
        String advance = api.post("/payments", Bodies.payment(customer, "500.00", ""))
                .expect(201)
                .newId();
        adds(customer);
        api.post(
                        "/payments/" + advance + "/allocations",
                        "{\"allocations\": [" + Bodies.allocation(first, "69.00") + "]}")
                .expect(200);
        adds(customer);
        api.post("/payments/" + advance + "/reverse", "{\"reason\": \"Returned\"}")
                .expect(200);
        adds(customer);
    }

    private static void adds(String customer) {
        JsonNode statement = statement(customer);
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode bucket : statement.path("aging")) {
            sum = sum.add(new BigDecimal(bucket.asText()));
        }
        assertThat(sum).isEqualByComparingTo(statement.path("closing").asText());
        assertThat(new BigDecimal(statement.at("/aging/CREDIT").asText())).isNotPositive();
    }

    @Test
    void theDayOfPaymentIsTheLatestReceiptWhateverWasRecordedLast() {
        String customer = tenant.customer("Late AG");
        String invoice = issued(customer, "1", "100.00").path("id").asText();
        String latest = pay(customer, invoice, "100.00", 2);
        pay(customer, invoice, "19.00", 9);
        assertThat(tenant.invoice(invoice).path("paidOn").asText())
                .isEqualTo(Bodies.today().minusDays(2).toString());

        api.post("/payments/" + latest + "/reverse", "{\"reason\": \"Returned\"}")
                .expect(200);
        assertThat(tenant.invoice(invoice).path("paidOn").isNull()).isTrue();
        pay(customer, invoice, "100.00", 20);
        assertThat(tenant.invoice(invoice).path("paidOn").asText())
                .as("what was taken back does not count")
                .isEqualTo(Bodies.today().minusDays(9).toString());
    }

    private static String pay(String customer, String invoice, String amount, int daysAgo) {
        String body = Bodies.payment(customer, amount, Bodies.allocation(invoice, amount))
                .replace(
                        Bodies.today().toString(),
                        Bodies.today().minusDays(daysAgo).toString());
        return api.post("/payments", body).expect(201).newId();
    }

    private static Iterable<String> numbers(String customer, String tab) {
        JsonNode items = api.get("/invoices?customer=" + customer + "&tab=" + tab)
                .expect(200)
                .json()
                .path("items");
        return items.findValuesAsText("number");
    }

    private static JsonNode statement(String customer) {
        return api.get("/statements?customer=%s&from=%s&to=%s&currency=EUR"
                        .formatted(customer, Bodies.today().minusDays(30), Bodies.today()))
                .expect(200)
                .json();
    }

    private static JsonNode issued(String customer, String quantity, String price) {
        String draft = api.post("/invoices", Bodies.draft(customer, Bodies.line("Line", quantity, price)))
                .expect(201)
                .newId();
        return api.post("/invoices/" + draft + "/issue", "{}").expect(200).json();
    }
}
