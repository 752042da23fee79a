package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What pages say, and offer, about invoices over nothing, credits, payments in part or taken back, and what is found. */
class ShownStatesIT {
    private static final String RECORD = "/app/payments/record?invoice=";

    /** A row whose menu offers to record a payment. */
    private static final String OWING = "data-is=\"[^\"]*owing";

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private static TestTenant tenant;
    private static PersonSession person;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Shown GmbH");
        person = PersonSession.of(tenant);
    }

    @Test
    void aCreditIsCalledOneAndAsksForNoMoney() {
        JsonNode credit = issued("Returned AG", "-1", "100.00");
        String viewer = viewer(credit);
        assertThat(viewer)
                .contains("In your customer\u2019s favour, not set off yet", ">Credit<")
                .doesNotContain(RECORD, "Paid in full", "Overdue");
        String due = FIELD.format(LocalDate.parse(credit.path("dueDate").asText()));
        assertThat(page("app/invoices/list?tab=CREDIT"))
                .contains(credit.path("number").asText(), ">Credit<")
                .doesNotContain(due)
                .doesNotContainPattern(OWING);
        assertThat(page("app/customers/statement?id="
                        + credit.path("customerId").asText()))
                .contains(">Paid or credited<");
        assertThat(page("app/invoices/list?tab=PAID"))
                .doesNotContain("viewer?id=" + credit.path("id").asText());
        assertThat(receivers(credit)).contains("in your favour").doesNotContain("Paid in full", "/code.svg");
    }

    @Test
    void whatIsOutstandingIsTheSumOfItsPartsAndClosesTheStatement() {
        TestTenant alone = TestTenant.create("Summing GmbH");
        String customer = alone.customer("Netting AG");
        issued(alone.api(), customer, "2", "100.00");
        issued(alone.api(), customer, "-1", "100.00");
        PersonSession reader = PersonSession.of(alone);
        assertThat(page(reader, "app/home")).containsSubsequence("Outstanding", "119,00", "less credit", "Overdue");
        assertThat(page(reader, "app/customers/viewer?id=" + customer))
                .containsSubsequence("Outstanding", "119,00", "238,00", "\u2212", "119,00");
        alone.api().post("/payments", Bodies.payment(customer, "19.00", "")).expect(201);
        assertThat(page(reader, "app/customers/viewer?id=" + customer))
                .containsSubsequence("Outstanding", "100,00", "238,00", "\u2212", "138,00");
        assertThat(page(reader, "app/customers/list?tab=OWING")).containsSubsequence("Open invoices", "238,00");
    }

    @Test
    void datesAreWrittenAsInFieldsAndForReceiversInTheLanguageOfTheWords() {
        String french = Bodies.customer("Dater SARL").replace("\"language\": \"en\"", "\"language\": \"fr\"");
        String customer = tenant.api().post("/customers", french).expect(201).newId();
        JsonNode invoice = issued(tenant.api(), customer, "1", "100.00");
        LocalDate due = LocalDate.parse(invoice.path("dueDate").asText());
        assertThat(viewer(invoice)).contains("Due " + FIELD.format(due));
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.FRENCH)
                .format(due);
        assertThat(receivers(invoice))
                .contains("lang=\"fr\"", "\u00c0 payer avant le " + day, "Rien n\u2019a pu y changer depuis")
                .doesNotContain("evidence log");
    }

    @Test
    void anInvoiceOverNothingHasNothingToPay() {
        JsonNode nothing = issued("Nothing AG", "1", "0.00");
        assertThat(viewer(nothing)).contains("Nothing to pay").doesNotContain(RECORD, "Paid in full", "Overdue");
        assertThat(page("app/invoices/list?tab=PAID"))
                .contains(nothing.path("number").asText(), "Nothing AG")
                .doesNotContainPattern(OWING);
        assertThat(receivers(nothing)).contains("There is nothing to pay.").doesNotContain("Paid in full");
    }

    @Test
    void aReceiptSaysWhatStaysOpenAndAPaymentTakenBackOffersNone() {
        JsonNode invoice = issued("Part AG", "1", "100.00");
        String id = invoice.path("id").asText();
        String payment = tenant.api()
                .post(
                        "/payments",
                        Bodies.payment(invoice.path("customerId").asText(), "19.00", Bodies.allocation(id, "19.00")))
                .expect(201)
                .newId();
        String receipt = "/files/receipts/" + payment + ".pdf";
        assertThat(viewer(invoice)).contains("still open of ");
        assertThat(page("app/payments/viewer?id=" + payment)).contains(receipt);
        assertThat(Pdf.text(tenant.api()
                        .get("/payments/" + payment + "/receipt")
                        .expect(200)
                        .bytes()))
                .contains("Still open", Pdf.euros("19.00"), Pdf.euros("100.00"));

        tenant.api()
                .post("/payments/" + payment + "/reverse", "{\"reason\": \"Returned\"}")
                .expect(200);
        assertThat(page("app/payments/viewer?id=" + payment))
                .contains("Returned")
                .doesNotContain("/files/receipts/");
        assertThat(viewer(invoice)).contains(">Reversed<", "\u2212").doesNotContain("still open of ");
        assertThat(page("app/search?q=part")).contains(">Reversed<", "struck");
        assertThat(page("app/payments/list?q=part"))
                .contains("Part AG", "data-is=\"reversed\"")
                .doesNotContain("data-is=\"standing\"");
    }

    @Test
    void oneBoxFindsCustomersInvoicesAndPayments() {
        JsonNode invoice = issued("Fund\u00E4mter AG", "1", "100.00");
        String payment = tenant.api()
                .post("/payments", Bodies.payment(invoice.path("customerId").asText(), "19.00", ""))
                .expect(201)
                .newId();
        assertThat(page("app/search?q=fundamter"))
                .containsSubsequence(
                        "id=\"found-invoices\"",
                        "/app/invoices/viewer?id=" + invoice.path("id").asText(),
                        "id=\"found-customers\"",
                        "/app/customers/viewer?id=" + invoice.path("customerId").asText(),
                        "id=\"found-payments\"",
                        "/app/payments/viewer?id=" + payment);
        String number = invoice.path("number").asText();
        assertThat(page("app/search?q=" + number.substring(number.length() - 4)))
                .contains(number)
                .doesNotContain("found-customers");
        assertThat(page("app/search?q=found-nowhere"))
                .contains("found-nowhere", "an amount is found in full")
                .doesNotContain("id=\"found-");
    }

    private static JsonNode issued(String customer, String quantity, String price) {
        return issued(tenant.api(), tenant.customer(customer), quantity, price);
    }

    private static JsonNode issued(Api api, String customerId, String quantity, String price) {
        String draft = api.post("/invoices", Bodies.draft(customerId, Bodies.line("Line", quantity, price)))
                .expect(201)
                .newId();
        return api.post("/invoices/" + draft + "/issue", "{}").expect(200).json();
    }

    private static String viewer(JsonNode invoice) {
        return page("app/invoices/viewer?id=" + invoice.path("id").asText());
    }

    private static String receivers(JsonNode invoice) {
        return page(URI.create(invoice.path("publicUrl").asText()).getPath().substring(1));
    }

    private static String page(String path) {
        return page(person, path);
    }

    private static String page(PersonSession reader, String path) {
        var answer = reader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
