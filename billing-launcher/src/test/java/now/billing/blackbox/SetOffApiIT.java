package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What documents in the customer's favour are used for: other documents, and money that is paid out. */
class SetOffApiIT {
    private static TestTenant tenant;
    private static Api api;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Setting off GmbH");
        api = tenant.api();
    }

    @Test
    void aCreditSettlesTheOldestInvoicesFirst() {
        String customer = tenant.customer("Oldest AG");
        String first = issued(customer, "1", "100.00");
        String second = issued(customer, "1", "100.00");
        String credit = issued(customer, "-1", "150.00");
        assertThat(tenant.invoice(credit).path("creditState").asText()).isEqualTo("UNUSED");

        JsonNode used =
                api.post("/invoices/" + credit + "/apply", "{}").expect(200).json();
        assertThat(used.path("remaining").asText()).isEqualTo("0.00");
        assertThat(used.path("settlement").asText()).isEqualTo("PAID");
        assertThat(used.path("creditState").asText()).isEqualTo("APPLIED");
        assertStands(first, "PAID", "0.00");
        assertStands(second, "PARTLY_PAID", "59.50");
        assertThat(tenant.invoice(first).path("remaining").isNull()).isTrue();
        api.post("/invoices/" + credit + "/apply", "{}").refused(409, "credit.nothing_left");
        addsUp(customer, "59.50");
    }

    @Test
    void aSetOffIsTakenBackOnceAndCanBeMadeFromEitherSide() {
        String customer = tenant.customer("Either AG");
        String invoice = issued(customer, "1", "100.00");
        String credit = issued(customer, "-1", "50.00");
        String wish = "{\"allocations\": [" + Bodies.allocation(credit, "20.00") + "]}";
        api.post("/invoices/" + invoice + "/apply", wish).expect(200);
        assertStands(invoice, "PARTLY_PAID", "99.00");

        JsonNode item =
                api.get("/invoices/" + credit + "/set-offs").expect(200).json().at("/items/0");
        assertThat(item.at("/document/id").asText()).isEqualTo(invoice);
        assertThat(item.at("/credit/id").asText()).isEqualTo(credit);
        String back = "/invoices/" + invoice + "/set-offs/" + item.path("id").asText() + "/reverse";
        api.post(back, "{}").expect(200);
        api.post(back, "{}").refused(409, "set_off.already_taken_back");
        assertStands(invoice, "OPEN", "119.00");
        assertThat(tenant.invoice(credit).path("remaining").asText()).isEqualTo("59.50");
        List<String> story = api.get("/invoices/" + invoice + "/history")
                .json()
                .path("items")
                .findValuesAsText("what");
        assertThat(story).containsSubsequence("SET_OFF", "SET_OFF_REVERSED");
        addsUp(customer, "59.50");
    }

    @Test
    void moreThanThereIsOrThanIsOpenIsRefusedAndSoIsAnothersDocument() {
        String customer = tenant.customer("Modest AG");
        String invoice = issued(customer, "1", "10.00");
        String credit = issued(customer, "-1", "20.00");
        String strangers = issued(tenant.customer("Stranger AG"), "1", "10.00");
        apply(credit, invoice, "11.91").refused(422, "allocation.exceeds_open_amount");
        apply(credit, invoice, "23.81").refused(422, "allocation.exceeds_open_amount");
        apply(invoice, credit, "23.80").refused(422, "allocation.exceeds_amount");
        apply(credit, strangers, "1.00").refused(422, "allocation.document_not_open");
        apply(credit, credit, "1.00").refused(422, "allocation.document_not_open");
        apply(credit, invoice, "0.00").refused(422, "allocation.not_positive");
        api.post("/invoices/" + strangers + "/apply", "{}").refused(409, "set_off.nothing_open");
        api.post("/invoices/" + tenant.draft(customer, "1.00") + "/apply", "{}").refused(409, "invoice.not_issued");
        addsUp(customer, "-11.90");
    }

    @Test
    void onlyWhoMayAndOnlyInTheirOwnBusiness() {
        String customer = tenant.customer("Guarded AG");
        issued(customer, "1", "10.00");
        String credit = issued(customer, "-1", "20.00");
        Api sales = Tokens.with(tenant, "invoice.read invoice.draft invoice.send payment.record");
        sales.post("/invoices/" + credit + "/apply", "{}").refused(403, "not_allowed");
        sales.post("/invoices/" + credit + "/refund", "{\"amount\": \"1.00\"}").refused(403, "not_allowed");
        Api stranger = TestTenant.create("Stranger GmbH").api();
        String nobodys = UUID.randomUUID().toString();
        Answer unknown = stranger.post("/invoices/" + nobodys + "/apply", "{}").refused(404, "not_found");
        Answer anothers = stranger.post("/invoices/" + credit + "/apply", "{}").refused(404, "not_found");
        assertThat(anothers.text().replace(credit, nobodys)).isEqualTo(unknown.text());
        stranger.post("/refunds", "{\"invoiceId\": \"" + credit + "\", \"amount\": \"1.00\"}")
                .refused(404, "not_found");
        Tokens.with(tenant, "credit-note.apply")
                .post("/invoices/" + credit + "/apply", "{}")
                .expect(200);
        Tokens.with(tenant, "payment.refund")
                .post("/invoices/" + credit + "/refund", "{\"amount\": \"1.00\"}")
                .expect(200);
    }

    @Test
    void moneyIsPaidOutAndTheStatementShowsIt() {
        String customer = tenant.customer("Refunded AG");
        String credit = issued(customer, "-1", "100.00");
        String body = """
                {"amount": "19.00", "refundedOn": "%s", "method": "CASH", "reference": "Till 4"}""".formatted(Bodies.today());
        JsonNode used =
                api.post("/invoices/" + credit + "/refund", body).expect(200).json();
        assertThat(used.path("remaining").asText()).isEqualTo("100.00");
        assertThat(used.path("creditState").asText()).isEqualTo("PARTIALLY_REFUNDED");
        api.post("/invoices/" + credit + "/refund", "{\"amount\": \"100.01\"}").refused(422, "refund.exceeds_credit");

        Answer rest = api.post(
                        "/refunds",
                        "{\"invoiceId\": \"" + credit + "\", \"amount\": \"100.00\", \"reason\": \"Moved\"}")
                .expect(201);
        assertThat(rest.json().path("method").asText()).isEqualTo("OTHER");
        assertThat(tenant.invoice(credit).path("creditState").asText()).isEqualTo("REFUNDED");
        addsUp(customer, "0.00");
        assertThat(Pdf.text(api.get(statement(customer, "pdf")).expect(200).bytes()))
                .contains("Refund Till 4");
        assertThat(api.get(statement(customer, "csv")).expect(200).text()).contains(",REFUND,Till 4,19.00,0.00,");

        String refund = "/refunds/" + rest.newId();
        api.post(refund + "/reverse", "{}").refused(422, "input.required");
        api.post(refund + "/reverse", "{\"reason\": \"Sent back\"}").expect(200);
        api.post(refund + "/reverse", "{\"reason\": \"Again\"}").refused(409, "refund.already_reversed");
        assertThat(api.get(refund).expect(200).field("state")).isEqualTo("REVERSED");
        assertThat(tenant.invoice(credit).path("remaining").asText()).isEqualTo("100.00");
        assertThat(api.get("/refunds?customer=" + customer).json().path("items"))
                .hasSize(2);
        addsUp(customer, "-100.00");
    }

    @Test
    void moneyOnAccountIsPaidBack() {
        String customer = tenant.customer("Prepaid AG");
        String payment = api.post("/payments", Bodies.payment(customer, "80.00", ""))
                .expect(201)
                .newId();
        String half = "{\"paymentId\": \"" + payment + "\", \"amount\": \"40.00\"}";
        String refund = api.post("/refunds", half).expect(201).newId();
        JsonNode now = api.get("/payments/" + payment).json();
        assertThat(now.path("state").asText()).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(now.path("unallocated").asText()).isEqualTo("40.00");
        assertThat(now.path("refunded").asText()).isEqualTo("40.00");
        api.post("/payments/" + payment + "/reverse", "{\"reason\": \"Bounced\"}")
                .refused(409, "payment.refunded");
        api.post("/refunds", half).expect(201);
        api.post("/refunds", half).refused(409, "credit.nothing_left");
        api.post("/refunds", "{\"amount\": \"1.00\"}").refused(422, "refund.one_source");
        api.post("/refunds/" + refund + "/reverse", "{\"reason\": \"Returned\"}")
                .expect(200);
        addsUp(customer, "-40.00");
    }

    @Test
    void aCreditNoteSettlesItsInvoiceFirstAndTheRestIsPaidOut() {
        String customer = tenant.customer("Credited AG");
        String invoice = issued(customer, "1", "100.00");
        api.post("/payments", Bodies.payment(customer, "100.00", Bodies.allocation(invoice, "100.00")))
                .expect(201);
        Answer credit = api.post("/invoices/" + invoice + "/credit", "{\"issue\": true}")
                .expect(201);
        assertStands(invoice, "PAID", "0.00");
        String path = "/credit-notes/" + credit.field("id");
        JsonNode now = api.get(path).expect(200).json();
        assertThat(now.path("remaining").asText()).isEqualTo("100.00");
        assertThat(now.path("creditState").asText()).isEqualTo("PARTIALLY_APPLIED");
        api.post(path + "/refund", "{\"amount\": \"60.00\"}").expect(200);
        String rest = "{\"creditNoteId\": \"" + credit.field("id") + "\", \"amount\": \"40.00\"}";
        api.post("/refunds", rest).expect(201);
        api.post(path + "/apply", "{}").refused(409, "credit.nothing_left");
        assertThat(api.get(statement(customer, "json")).json().path("closing").asText())
                .isEqualTo("0.00");
    }

    @Test
    void ofManyAtOnceNoneUsesWhatAnotherUsed() {
        String customer = tenant.customer("Crowded AG");
        String invoice = issued(customer, "1", "50.00");
        String credit = issued(customer, "-1", "100.00");
        String payout = "{\"amount\": \"7.00\"}";
        List<Answer> answers = AtOnce.all(number ->
                number % 2 == 0 ? apply(credit, invoice, "7.00") : api.post("/invoices/" + credit + "/refund", payout));

        assertThat(answers).allSatisfy(each -> assertThat(each.status()).isIn(200, 409, 422, 503));
        BigDecimal applied = new BigDecimal("59.50")
                .subtract(new BigDecimal(tenant.invoice(invoice).path("open").asText()));
        BigDecimal left =
                new BigDecimal(tenant.invoice(credit).path("remaining").asText());
        long done = answers.stream().filter(each -> each.status() == 200).count();
        long setOff = IntStream.range(0, answers.size())
                .filter(number -> number % 2 == 0 && answers.get(number).status() == 200)
                .count();
        assertThat(new BigDecimal("119.00").subtract(left)).isEqualByComparingTo(BigDecimal.valueOf(7 * done));
        assertThat(left).isNotNegative();
        assertThat(applied).isEqualByComparingTo(BigDecimal.valueOf(7 * setOff)).isLessThan(new BigDecimal("59.50"));
        assertThat(done).isPositive();
        addsUp(customer, null);
    }

    /** The account closes with what documents are open by less what payments have left, and the ages add up to it. */
    private static void addsUp(String customer, @Nullable String closing) {
        BigDecimal open = BigDecimal.ZERO;
        for (JsonNode row :
                api.get("/invoices?customer=" + customer + "&tab=ISSUED").json().path("items")) {
            open = open.add(new BigDecimal(row.path("open").asText()));
        }
        for (JsonNode row : api.get("/payments?customer=" + customer).json().path("items")) {
            open = open.subtract(new BigDecimal(row.path("unallocated").asText()));
        }
        JsonNode statement = api.get(statement(customer, "json")).expect(200).json();
        BigDecimal ages = BigDecimal.ZERO;
        for (JsonNode age : statement.path("aging")) {
            ages = ages.add(new BigDecimal(age.asText()));
        }
        assertThat(open).isEqualByComparingTo(statement.path("closing").asText());
        assertThat(ages).isEqualByComparingTo(open);
        if (closing != null) {
            assertThat(statement.path("closing").asText()).isEqualTo(closing);
        }
    }

    private static String statement(String customer, String format) {
        return "/statements?customer=%s&from=%s&to=%s&currency=EUR&format=%s"
                .formatted(customer, Bodies.today().minusDays(30), Bodies.today(), format);
    }

    private static void assertStands(String invoice, String settlement, String open) {
        JsonNode now = tenant.invoice(invoice);
        assertThat(now.path("settlement").asText()).isEqualTo(settlement);
        assertThat(now.path("open").asText()).isEqualTo(open);
    }

    private static Answer apply(String document, String other, String amount) {
        return api.post(
                "/invoices/" + document + "/apply", "{\"allocations\": [" + Bodies.allocation(other, amount) + "]}");
    }

    private static String issued(String customer, String quantity, String price) {
        String draft = api.post("/invoices", Bodies.draft(customer, Bodies.line("Goods", quantity, price)))
                .expect(201)
                .newId();
        return api.post("/invoices/" + draft + "/issue", "{}").expect(200).field("id");
    }
}
