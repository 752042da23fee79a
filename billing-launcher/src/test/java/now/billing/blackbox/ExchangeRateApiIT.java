package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rates are entered, an invoice keeps the one of its issue, and what a payment in another currency gains is booked. */
class ExchangeRateApiIT {
    private static TestTenant tenant;
    private static Api api;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Changing GmbH");
        api = tenant.api();
    }

    @Test
    void aRateIsEnteredChangedAndRemoved() {
        String key = UUID.randomUUID().toString();
        Answer entered =
                api.post("/exchange-rates", rate("GBP", "EUR", "1.17"), key).expect(201);
        assertThat(api.post("/exchange-rates", rate("GBP", "EUR", "1.17"), key).newId())
                .isEqualTo(entered.newId());
        api.post("/exchange-rates", rate("GBP", "EUR", "1.18")).refused(409, "exchange_rate.exists");
        String path = "/exchange-rates/" + entered.newId();
        Answer read = api.get(path).expect(200);
        assertThat(read.field("source")).isEqualTo("MANUAL");
        assertThat(read.json().path("proposal").asBoolean()).isFalse();
        Answer changed =
                api.put(path, read.etag(), read.text().replace("1.17", "1.19")).expect(200);
        assertThat(changed.field("rate")).isEqualTo("1.19");
        api.put(path, read.etag(), rate("GBP", "EUR", "1.2")).refused(412, "conflict.stale_version");
        assertThat(api.get("/exchange-rates?currency=GBP").expect(200).json().path("items"))
                .hasSize(1);
        api.delete(path, changed.etag()).expect(204);
        api.get(path).refused(404, "not_found");
    }

    @Test
    void whatIsWrongIsRefused() {
        api.post("/exchange-rates", rate("NOK", "EUR", "0")).refused(422, "exchange_rate.not_positive");
        api.post("/exchange-rates", rate("NOK", "NOK", "1")).refused(422, "exchange_rate.same_currency");
        api.post("/exchange-rates", rate("QQQ", "EUR", "1")).refused(422, "input.unknown_code");
        api.post("/exchange-rates", rate("NOK", "EUR", "0.12345678901")).refused(422, "input.too_many_decimals");
        api.post("/exchange-rates", rate("NOK", "EUR", "1e3")).refused(422, "input.not_a_decimal");
        String tomorrow = rate("NOK", "EUR", "1")
                .replace(Bodies.today().toString(), Bodies.today().plusDays(1).toString());
        api.post("/exchange-rates", tomorrow).refused(422, "exchange_rate.in_the_future");
        api.get("/exchange-rates?currency=euro").refused(422, "input.unknown_code");
        api.post("/exchange-rates/" + UUID.randomUUID() + "/confirm", "{}").refused(404, "not_found");
    }

    @Test
    void anothersRateIsUnknown() {
        Answer entered = api.post("/exchange-rates", rate("SEK", "EUR", "0.09")).expect(201);
        Api other = TestTenant.create("Other Changing GmbH").api();
        other.get("/exchange-rates/" + entered.newId()).refused(404, "not_found");
        other.delete("/exchange-rates/" + entered.newId(), entered.etag()).refused(404, "not_found");
        assertThat(other.get("/exchange-rates").expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    void anInvoiceInDollarsIsPaidInEuros() {
        String customer = tenant.customer("Dollar AG");
        String draft = draft(customer, "USD");
        Answer refused = api.post("/invoices/" + draft + "/issue", "{}").refused(422, "issue.exchange_rate_required");
        assertThat(refused.refusedFields()).containsExactly("currency");
        api.post("/exchange-rates", rate("USD", "EUR", "0.92")).expect(201);
        JsonNode issued =
                api.post("/invoices/" + draft + "/issue", "{}").expect(200).json();
        assertThat(issued.at("/exchangeRate/rate").asText()).isEqualTo("0.92");
        assertThat(issued.at("/exchangeRate/source").asText()).isEqualTo("MANUAL");
        assertThat(issued.at("/exchangeRate/date").asText())
                .isEqualTo(Bodies.today().toString());
        assertThat(issued.path("taxCurrency").asText()).isEqualTo("EUR");
        assertThat(issued.at("/totals/taxInTaxCurrency").asText()).isEqualTo("17.48");

        JsonNode payment = api.post("/payments", payment(customer, draft, "119.00", "112.00"))
                .expect(201)
                .json();
        assertThat(payment.at("/received/gain").asText()).isEqualTo("2.52");
        assertThat(payment.at("/received/home").asText()).isEqualTo("112.00");
        assertThat(tenant.invoice(draft).path("settlement").asText()).isEqualTo("PAID");
        JsonNode statement = statement(customer);
        assertThat(statement.path("closing").asText()).isEqualTo("0.00");
        assertThat(statement.at("/converted/currency").asText()).isEqualTo("EUR");

        String path = "/payments/" + payment.path("id").asText();
        JsonNode reversed = api.post(path + "/reverse", "{\"reason\": \"Returned\"}")
                .expect(200)
                .json();
        assertThat(reversed.at("/received/gain").asText()).isEqualTo("0.00");
        assertThat(reversed.at("/received/differences")).hasSize(2);
        assertThat(statement(customer).at("/converted/closing").asText()).isEqualTo("109.48");

        JsonNode byRate = api.post("/payments", payment(customer, draft, "", "109.48"))
                .expect(201)
                .json();
        assertThat(byRate.path("amount").asText()).isEqualTo("119.00");
        assertThat(byRate.at("/received/gain").asText()).isEqualTo("0.00");
        api.post("/payments", payment(customer, draft, "1.00", "1.00").replace("\"EUR\"", "\"THB\""))
                .refused(422, "payment.exchange_rate_required");
    }

    @Test
    void aSwissBusinessStatesTheVatInFrancsAndConfirmsWhatTheBankProposes() {
        TestTenant swiss = SwissBusiness.create("Wechsel AG");
        String customer = swiss.customer("Euro AG");
        String draft = swiss.api()
                .post("/invoices", Bodies.draft(customer, Bodies.line("Rat", "1", "100.00")))
                .expect(201)
                .newId();
        swiss.api().post("/invoices/" + draft + "/issue", "{}").refused(422, "issue.exchange_rate_required");
        swiss.api().post("/exchange-rates", rate("EUR", "CHF", "0.945")).expect(201);
        JsonNode issued = swiss.api()
                .post("/invoices/" + draft + "/issue", "{}")
                .expect(200)
                .json();
        assertThat(issued.path("taxCurrency").asText()).isEqualTo("CHF");
        assertThat(issued.at("/totals/taxInTaxCurrency").asText()).isEqualTo("17.96");
    }

    private static JsonNode statement(String customer) {
        return api.get("/statements?customer=" + customer + "&from=" + Bodies.today() + "&to=" + Bodies.today()
                        + "&currency=USD")
                .expect(200)
                .json();
    }

    private static String draft(String customer, String currency) {
        return api.post(
                        "/invoices",
                        Bodies.draft(customer, Bodies.line("Advice", "1", "100.00"))
                                .replace("\"EUR\"", "\"" + currency + "\""))
                .expect(201)
                .newId();
    }

    /** Without an amount the rate of the day says it. */
    private static String payment(String customer, String invoice, String amount, String received) {
        String counts = amount.isEmpty() ? "" : "\"amount\": \"" + amount + "\", ";
        return """
                {"customerId": "%s", %s"currency": "USD", "receivedOn": "%s", "method": "BANK_TRANSFER",
                 "received": {"amount": "%s", "currency": "EUR"}, "allocations": [%s]}""".formatted(
                        customer,
                        counts,
                        Bodies.today(),
                        received,
                        Bodies.allocation(invoice, amount.isEmpty() ? "119.00" : amount));
    }

    static String rate(String from, String to, String rate) {
        return """
                {"date": "%s", "from": "%s", "to": "%s", "rate": "%s"}""".formatted(Bodies.today(), from, to, rate);
    }
}
