package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Discounts for paying early over the API: promised, offered, taken to the cent, granted late, taken back. */
class TermsDiscountApiIT {
    private static final int DAYS = 10;

    private static TestTenant tenant;
    private static Api api;
    private static String customer;

    /** Each test has an organization of its own: invoices of another day stand in no order of numbers of its neighbours. */
    @BeforeEach
    void found() {
        tenant = TestTenant.create("Prompt GmbH");
        api = tenant.api();
        customer = tenant.customer("Early AG");
    }

    @Test
    void theReducedAmountSettlesTheInvoiceOnce() {
        String invoice = issued(Bodies.today());
        Answer before = api.get(discounts(invoice)).expect(200);
        Contract.served().holdsFor("GET /invoices/{id}/discounts", before);
        JsonNode offer = before.json().at("/offers/0");
        assertThat(offer.path("until").asText())
                .isEqualTo(Bodies.today().plusDays(DAYS).toString());
        assertThat(offer.path("amount").asText()).isEqualTo("2.38");
        assertThat(offer.path("reduced").asText()).isEqualTo("116.62");
        assertThat(offer.at("/taxes/0/net").asText()).isEqualTo("2.00");
        assertThat(offer.at("/taxes/0/tax").asText()).isEqualTo("0.38");
        String body = Bodies.payment(customer, "116.62", part(invoice, "116.62", ""));
        String key = UUID.randomUUID().toString();
        Answer paid = api.post("/payments", body, key).expect(201);
        assertThat(api.post("/payments", body, key).expect(201).text()).isEqualTo(paid.text());
        assertThat(paid.json().at("/discounts/0/amount").asText()).isEqualTo("2.38");
        assertThat(paid.json().at("/discounts/0/taxes/0/tax").asText()).isEqualTo("0.38");
        assertThat(tenant.invoice(invoice).path("settlement").asText()).isEqualTo("PAID");
        assertThat(tenant.invoice(invoice).path("open").asText()).isEqualTo("0.00");
        api.post("/payments", body).expect(422);
        assertThat(api.get("/invoices/" + invoice + "/history")
                        .expect(200)
                        .json()
                        .findValuesAsText("what"))
                .contains("PAID", "DISCOUNT_GRANTED");
        assertThat(api.get(statement()).expect(200).json().findValuesAsText("kind"))
                .contains("EARLY_DISCOUNT");
        reversed(paid.newId(), invoice);
    }

    private static void reversed(String payment, String invoice) {
        Answer back = api.post("/payments/" + payment + "/reverse", "{\"reason\": \"Returned\"}")
                .expect(200);
        assertThat(back.json().path("discounts")).hasSize(2);
        assertThat(tenant.invoice(invoice).path("open").asText()).isEqualTo("119.00");
        Answer after = api.get(discounts(invoice)).expect(200);
        Contract.served().holdsFor("GET /invoices/{id}/discounts", after);
        assertThat(after.json().path("granted")).hasSize(2);
        assertThat(after.json().path("offers")).hasSize(1);
    }

    @Test
    void whatComesLateIsGrantedByChoiceOnly() {
        String invoice = issued(Bodies.today().minusDays(DAYS + 1));
        assertThat(refused(invoice, "100.00", "ACCEPT")).containsExactly("allocations[0].amount");
        assertThat(refused(invoice, "116.62", "SOMETIMES")).containsExactly("allocations[0].discount");
        Answer granted = pay(invoice, "116.62", "ACCEPT").expect(201);
        assertThat(granted.json().at("/discounts/0/late").asBoolean()).isTrue();
        String late = issued(Bodies.today().minusDays(DAYS + 1));
        assertThat(pay(late, "116.62", "AUTO").expect(201).json().path("discounts"))
                .isEmpty();
        assertThat(tenant.invoice(late).path("open").asText()).isEqualTo("2.38");
        String early = issued(Bodies.today());
        pay(early, "116.62", "NONE").expect(201);
        assertThat(tenant.invoice(early).path("open").asText()).isEqualTo("2.38");
        String silent = tenant.issued(customer, "100.00").path("id").asText();
        assertThat(refused(silent, "116.62", "ACCEPT")).containsExactly("allocations[0].discount");
    }

    @Test
    void aCreditAfterADiscountIsOverWhatWasPaid() {
        String invoice = issued(Bodies.today());
        pay(invoice, "116.62", "AUTO").expect(201);
        api.post("/invoices/" + invoice + "/credit", "{\"amount\": \"116.63\"}").refused(409, "credit.exceeds_invoice");
        String note =
                api.post("/invoices/" + invoice + "/credit", "{}").expect(201).newId();
        assertThat(api.post("/credit-notes/" + note + "/issue", "{}")
                        .expect(200)
                        .json()
                        .at("/totals/gross")
                        .asText())
                .isEqualTo("116.62");
        assertThat(tenant.invoice(invoice).path("state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void discountsAreInOrderAndWithinTheirLimits() {
        assertThat(promised("{\"days\": 10, \"percent\": \"2\"}, {\"days\": 10, \"percent\": \"1\"}"))
                .containsExactly("payment.discounts[1].days");
        assertThat(promised("{\"days\": 10, \"percent\": \"1\"}, {\"days\": 20, \"percent\": \"2\"}"))
                .containsExactly("payment.discounts[1].days");
        assertThat(promised("{\"days\": 10, \"percent\": \"100\"}")).containsExactly("payment.discounts[0].percent");
        assertThat(promised("{\"days\": 366, \"percent\": \"2\"}")).containsExactly("payment.discounts[0].days");
    }

    @Test
    void conditionsOfACustomerCountBeforeThoseOfTheOrganization() {
        TestTenant own = TestTenant.create("Usual GmbH");
        Api there = own.api();
        String buyer = own.customer("Usual AG");
        String path = "/payment-conditions/customers/" + buyer;
        Answer none = there.get("/payment-conditions").expect(200);
        there.putBlindly("/payment-conditions", "{\"counted\": \"DAYS\"}").expect(428);
        Answer kept = there.put(
                        "/payment-conditions",
                        none.etag(),
                        "{\"counted\": \"END_OF_MONTH\", \"days\": 10, \"discounts\": [" + discount(7, 3) + "]}")
                .expect(200);
        Contract.served()
                .holdsFor(
                        "GET /payment-conditions",
                        there.get("/payment-conditions").expect(200));
        there.put("/payment-conditions", none.etag(), kept.text()).refused(412, "conflict.stale_version");
        JsonNode usual = there.get(
                        "/invoices/" + own.issued(buyer, "100.00").path("id").asText())
                .expect(200)
                .json();
        LocalDate end = Bodies.today().plusMonths(1).withDayOfMonth(1).minusDays(1);
        assertThat(usual.path("dueDate").asText()).isEqualTo(end.plusDays(10).toString());
        assertThat(usual.at("/payment/discounts/0/percent").asText()).isEqualTo("3");
        there.put(path, there.get(path).expect(200).etag(), "{\"counted\": \"DAYS\", \"days\": 5}")
                .expect(200);
        Contract.served()
                .holdsFor(
                        "GET /payment-conditions/customers/{id}",
                        there.get(path).expect(200));
        assertThat(own.issued(buyer, "100.00").path("dueDate").asText())
                .isEqualTo(Bodies.today().plusDays(5).toString());
        assertThat(there.put(path, there.get(path).expect(200).etag(), "{\"counted\": \"DAYS\", \"days\": 366}")
                        .expect(422)
                        .refusedFields())
                .containsExactly("days");
        api.get(path).expect(404);
    }

    @Test
    void anotherBusinessKnowsNothingOfIt() {
        String invoice = issued(Bodies.today());
        Api other = TestTenant.create("Other GmbH").api();
        other.get(discounts(invoice)).expect(404);
        api.get(discounts(UUID.randomUUID().toString())).expect(404);
    }

    private static Iterable<String> promised(String discounts) {
        return api.post("/invoices", draft(Bodies.today(), discounts))
                .expect(422)
                .refusedFields();
    }

    private static Iterable<String> refused(String invoice, String amount, String choice) {
        return pay(invoice, amount, choice).expect(422).refusedFields();
    }

    private static Answer pay(String invoice, String amount, String choice) {
        String chosen = ", \"discount\": \"" + choice + "\"";
        return api.post("/payments", Bodies.payment(customer, amount, part(invoice, amount, chosen)));
    }

    private static String part(String invoice, String amount, String more) {
        return "{\"documentId\": \"%s\", \"amount\": \"%s\"%s}".formatted(invoice, amount, more);
    }

    private static String discounts(String invoice) {
        return "/invoices/" + invoice + "/discounts";
    }

    private static String statement() {
        LocalDate today = Bodies.today();
        return "/statements?customer=%s&currency=EUR&from=%s&to=%s".formatted(customer, today.minusDays(30), today);
    }

    private static String issued(LocalDate on) {
        String id = api.post("/invoices", draft(on, "{\"days\": %d, \"percent\": \"2\"}".formatted(DAYS)))
                .expect(201)
                .newId();
        api.post("/invoices/" + id + "/issue", "{}").expect(200);
        return id;
    }

    private static String discount(int days, int percent) {
        return "{\"days\": %d, \"percent\": \"%d\"}".formatted(days, percent);
    }

    private static String draft(LocalDate on, String discounts) {
        return """
                {"customerId": "%s", "issueDate": "%s", "currency": "EUR", "payment": {"discounts": [%s]},
                 "lines": [%s]}""".formatted(customer, on, discounts, Bodies.line("Work", "1", "100.00"));
    }
}
