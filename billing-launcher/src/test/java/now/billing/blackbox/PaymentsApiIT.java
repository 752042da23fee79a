package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Money comes in: whole, in parts, over several invoices, and back again; the customer's statement adds up. */
class PaymentsApiIT {
    private static TestTenant tenant;
    private static Api api;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Receiving GmbH");
        api = tenant.api();
    }

    @Test
    void invoiceIsPaidInTwoParts() {
        String customer = tenant.customer("Part payer AG");
        String invoice = issued(customer, "100.00");
        assertSettlement(invoice, "OPEN", "119.00");

        api.post("/payments", Bodies.payment(customer, "50.00", Bodies.allocation(invoice, "50.00")))
                .expect(201);
        assertSettlement(invoice, "PARTLY_PAID", "69.00");

        api.post("/payments", Bodies.payment(customer, "69.00", Bodies.allocation(invoice, "69.00")))
                .expect(201);
        assertSettlement(invoice, "PAID", "0.00");
    }

    @Test
    void onePaymentCountsTowardsSeveralInvoices() {
        String customer = tenant.customer("Collector AG");
        String first = issued(customer, "100.00");
        String second = issued(customer, "200.00");

        JsonNode payment = api.post(
                        "/payments",
                        Bodies.payment(
                                customer,
                                "300.00",
                                Bodies.allocation(first, "119.00") + "," + Bodies.allocation(second, "100.00")))
                .expect(201)
                .json();
        assertThat(payment.path("unallocated").asText()).isEqualTo("81.00");
        assertSettlement(first, "PAID", "0.00");
        assertSettlement(second, "PARTLY_PAID", "138.00");

        JsonNode rest = api.post(
                        "/payments/" + payment.path("id").asText() + "/allocations",
                        "{\"allocations\": [" + Bodies.allocation(second, "81.00") + "]}")
                .expect(200)
                .json();
        assertThat(rest.path("unallocated").asText()).isEqualTo("0.00");
        assertThat(rest.path("allocations")).hasSize(3);
        assertSettlement(second, "PARTLY_PAID", "57.00");
    }

    @Test
    void moreThanThePaymentOrTheOpenAmountIsRefused() {
        String customer = tenant.customer("Generous AG");
        String invoice = issued(customer, "100.00");

        api.post("/payments", Bodies.payment(customer, "100.00", Bodies.allocation(invoice, "100.01")))
                .refused(422, "allocation.exceeds_amount");
        api.post("/payments", Bodies.payment(customer, "500.00", Bodies.allocation(invoice, "119.01")))
                .refused(422, "allocation.exceeds_open_amount");
        api.post("/payments", Bodies.payment(customer, "0.00", "")).refused(422, "payment.not_positive");
        String draft = tenant.draft(customer, "10.00");
        api.post("/payments", Bodies.payment(customer, "10.00", Bodies.allocation(draft, "10.00")))
                .refused(422, "allocation.document_not_open");
        assertSettlement(invoice, "OPEN", "119.00");
        assertThat(api.get("/payments?customer=" + customer).json().path("items"))
                .isEmpty();
    }

    @Test
    void reversedPaymentOpensTheInvoiceAgain() {
        String customer = tenant.customer("Bouncing AG");
        String invoice = issued(customer, "100.00");
        String payment = api.post("/payments", Bodies.payment(customer, "119.00", Bodies.allocation(invoice, "119.00")))
                .expect(201)
                .newId();
        assertSettlement(invoice, "PAID", "0.00");

        api.post("/payments/" + payment + "/reverse", "{}").refused(422, "input.required");
        JsonNode reversed = api.post("/payments/" + payment + "/reverse", "{\"reason\": \"Debit returned\"}")
                .expect(200)
                .json();
        assertThat(reversed.path("state").asText()).isEqualTo("REVERSED");
        assertSettlement(invoice, "OPEN", "119.00");
        api.post("/payments/" + payment + "/reverse", "{\"reason\": \"Again\"}")
                .refused(409, "payment.already_reversed");
    }

    @Test
    void receiptSaysWhatWasPaidForWhat() {
        String customer = tenant.customer("Receipt AG");
        JsonNode invoice = tenant.issued(customer, "1000.00");
        JsonNode payment = api.post(
                        "/payments",
                        Bodies.payment(
                                customer,
                                "1190.00",
                                Bodies.allocation(invoice.path("id").asText(), "1190.00")))
                .expect(201)
                .json();
        Answer receipt =
                api.get("/payments/" + payment.path("id").asText() + "/receipt").expect(200);

        assertThat(receipt.header("Content-Type")).startsWith("application/pdf");
        assertThat(Pdf.text(receipt.bytes()))
                .contains(payment.path("receiptNumber").asText(), Pdf.euros("1190.00"), "Receipt AG")
                .contains(invoice.path("number").asText());
    }

    @Test
    void statementGoesFromOpeningToClosingOverItsMovements() {
        String customer = tenant.customer("Statement AG");
        String invoice = issued(customer, "1000.00");
        issued(customer, "200.00");
        String payment = api.post("/payments", Bodies.payment(customer, "500.00", Bodies.allocation(invoice, "500.00")))
                .expect(201)
                .newId();
        api.post("/payments/" + payment + "/reverse", "{\"reason\": \"Debit returned\"}")
                .expect(200);
        api.post("/payments", Bodies.payment(customer, "90.00", "")).expect(201);

        JsonNode statement = api.get(statement(customer, "json")).expect(200).json();
        BigDecimal balance = new BigDecimal(statement.path("opening").asText());
        for (JsonNode movement : statement.path("movements")) {
            balance = balance.add(new BigDecimal(movement.path("debit").asText()))
                    .subtract(new BigDecimal(movement.path("credit").asText()));
            assertThat(movement.path("balance").asText()).isEqualTo(balance.toPlainString());
        }
        assertThat(statement.path("movements")).hasSize(5);
        assertThat(statement.path("closing").asText())
                .isEqualTo(balance.toPlainString())
                .isEqualTo("1338.00");

        assertThat(Pdf.text(api.get(statement(customer, "pdf")).expect(200).bytes()))
                .contains("Statement AG", Pdf.euros("1190.00"), Pdf.euros("238.00"), Pdf.euros("1338.00"));
        List<String> csv =
                api.get(statement(customer, "csv")).expect(200).text().lines().toList();
        assertThat(csv).hasSize(8);
        assertThat(csv.get(1)).contains("OPENING").endsWith(",0.00,EUR,,");
        assertThat(csv.get(7)).contains("CLOSING").endsWith(",1338.00,EUR,,");
    }

    @Test
    void paymentWithoutAReferenceIsToldByItsMethod() {
        String customer = tenant.customer("Silent AG");
        api.post("/payments", Bodies.payment(customer, "90.00", "").replace("\"Transfer\"", "null"))
                .expect(201);
        JsonNode movement =
                api.get(statement(customer, "json")).expect(200).json().at("/movements/0");
        assertThat(movement.path("reference").isNull()).isTrue();
        assertThat(movement.path("method").asText()).isEqualTo("BANK_TRANSFER");
        assertThat(Pdf.text(api.get(statement(customer, "pdf")).expect(200).bytes()))
                .contains("Payment (Bank transfer)")
                .doesNotContain("BANK_TRANSFER");
        assertThat(api.get(statement(customer, "csv")).expect(200).text())
                .contains(",PAYMENT,,", ",EUR,BANK_TRANSFER,");
    }

    @Test
    void paymentsAreRecordedAfterAMoveToTheWest() {
        TestTenant moving = TestTenant.create("Moving GmbH");
        String customer = moving.customer("Waiting AG");
        String first = receiptNumber(moving, customer, "Pacific/Kiritimati");
        String second = receiptNumber(moving, customer, "Pacific/Pago_Pago");
        assertThat(numberIn(second)).isEqualTo(numberIn(first) + 1);
    }

    /** The two zones are 25 hours apart: it is never the same day in both. */
    private static String receiptNumber(TestTenant business, String customer, String zone) {
        Answer before = business.api().get("/organization").expect(200);
        String moved = before.text().replaceFirst("\"timeZone\":\"[^\"]+\"", "\"timeZone\":\"" + zone + "\"");
        business.api().put("/organization", before.etag(), moved).expect(200);
        String today = LocalDate.now(ZoneId.of(zone)).toString();
        return business.api()
                .post(
                        "/payments",
                        Bodies.payment(customer, "10.00", "")
                                .replace(Bodies.today().toString(), today))
                .expect(201)
                .field("receiptNumber");
    }

    private static int numberIn(String receipt) {
        return Integer.parseInt(receipt.substring(receipt.lastIndexOf('-') + 1));
    }

    @Test
    void openingBalanceIsWhatCameBefore() {
        String customer = tenant.customer("Later AG");
        issued(customer, "100.00");
        String tomorrow = Bodies.today().plusDays(1).toString();
        JsonNode statement = api.get(
                        "/statements?customer=%s&from=%s&to=%2$s&currency=EUR".formatted(customer, tomorrow))
                .expect(200)
                .json();

        assertThat(statement.path("opening").asText()).isEqualTo("119.00");
        assertThat(statement.path("movements")).isEmpty();
        assertThat(statement.path("closing").asText()).isEqualTo("119.00");
    }

    private static String statement(String customer, String format) {
        return "/statements?customer=%s&from=%s&to=%s&currency=EUR&format=%s"
                .formatted(customer, Bodies.today().minusDays(30), Bodies.today(), format);
    }

    private static String issued(String customer, String netPrice) {
        return tenant.issued(customer, netPrice).path("id").asText();
    }

    private static void assertSettlement(String invoice, String settlement, String open) {
        JsonNode now = tenant.invoice(invoice);
        assertThat(now.path("settlement").asText()).isEqualTo(settlement);
        assertThat(now.path("open").asText()).isEqualTo(open);
    }
}
