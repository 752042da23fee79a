package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law of the seller's country asks for is found before a number is given, with fields and words. */
class CountryGateApiIT {
    private static TestTenant tenant;
    private static Api api;
    private static String nowhere;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Lawful GmbH");
        api = tenant.api();
        nowhere = api.post("/customers", "{\"name\": \"Walk-in\", \"email\": \"walk-in@example.test\"}")
                .expect(201)
                .newId();
    }

    @Test
    void upToTheBoundTheBuyersAddressMayBeMissing() {
        issue(draft(nowhere, "210.08"), "{}").expect(200);
        Answer refused = issue(draft(nowhere, "210.09"), "{}").expect(422);
        assertThat(refused.refusedFields())
                .containsExactly("buyer.address.country", "buyer.address.street", "buyer.address.town");
        assertThat(refused.message("buyer.address.street")).contains("250.00 EUR", "Walk-in", "street");
    }

    @ParameterizedTest
    @CsvSource({
        "AT, ATU13585627, EUR, 20, 333.33, 333.34, 400.00 EUR",
        "CH, CHE-123.456.788 MWST, CHF, 8.1, 370.03, 370.04, 400.00 CHF"
    })
    void everyCountryHasItsOwnBound(
            String country, String taxId, String currency, String rate, String small, String large, String bound) {
        TestTenant business = TestTenant.create("Lawful " + country);
        Answer before = business.api().get("/organization").expect(200);
        String moved = before.text()
                .replace("\"country\":\"DE\"", "\"country\":\"" + country + "\"")
                .replace("DE123456789", taxId)
                .replaceFirst("\"currency\":\"EUR\"", "\"currency\":\"" + currency + "\"");
        business.api().put("/organization", before.etag(), moved).expect(200);
        String buyer = business.api()
                .post("/customers", "{\"name\": \"Walk-in\"}")
                .expect(201)
                .newId();
        String draft = Bodies.draft(buyer, Bodies.line("Line", "1", "PRICE"))
                .replace("\"EUR\"", '"' + currency + '"')
                .replace("\"rate\": \"19\"", "\"rate\": \"" + rate + '"');
        Answer issued =
                drawnUpAndIssued(business, draft.replace("PRICE", small)).expect(200);
        assertThat(issued.json().at("/totals/payable").asText()).isEqualTo("400.00");
        Answer refused =
                drawnUpAndIssued(business, draft.replace("PRICE", large)).expect(422);
        assertThat(refused.message("buyer.address.street")).contains(bound, "Walk-in");
    }

    private static Answer drawnUpAndIssued(TestTenant business, String draft) {
        String id = business.api().post("/invoices", draft).expect(201).newId();
        return business.api().post("/invoices/" + id + "/issue", "{}");
    }

    @Test
    void aRefusalUsesUpNoNumber() {
        String first = issue(draft(tenant.customer("First AG"), "10.00"), "{}").field("number");
        issue(draft(nowhere, "1000.00"), "{}").expect(422);
        String second =
                issue(draft(tenant.customer("Second AG"), "10.00"), "{}").field("number");
        assertThat(place(second)).isEqualTo(place(first) + 1);
    }

    @Test
    void theDateOfSupplyIsTheDayOfIssueWhereNoneIsGiven() {
        String draft = draft(tenant.customer("Supplied AG"), "10.00");
        assertThat(tenant.invoice(draft).path("deliveryDate").isNull()).isTrue();
        JsonNode issued = issue(draft, "{}").expect(200).json();
        assertThat(issued.path("deliveryDate").asText())
                .isEqualTo(issued.path("issueDate").asText());
        assertThat(Pdf.text(api.get("/invoices/" + draft + "/pdf").expect(200).bytes()))
                .contains("Date of supply", "Date of invoice, ");
    }

    @Test
    void anIntraCommunitySupplyNeedsItsDate() {
        String line = Bodies.line("Goods", "1", "10.00").replace("\"S\", \"rate\": \"19\"", "\"K\", \"rate\": \"0\"");
        String draft = api.post("/invoices", Bodies.draft(tenant.customer("Abroad SARL"), line))
                .expect(201)
                .newId();
        assertThat(issue(draft, "{}").expect(422).refusedFields()).contains("deliveryDate");
    }

    @Test
    void aDiscountAboveThePriceIsAskedFor() {
        String customer = tenant.customer("Discounted AG");
        String line = Bodies.line("Line", "1", "10.00");
        String above = line.replaceFirst("\\{", "{\"discount\": {\"amount\": \"10.01\"}, ");
        String draft =
                api.post("/invoices", Bodies.draft(customer, above)).expect(201).newId();
        Answer asked = issue(draft, "{}").refused(409, "issue.discount_above_price");
        assertThat(asked.message("lines[0].discount")).contains("10.01", "10.00", "discount_above_price");
        assertThat(tenant.invoice(draft).path("number").isNull()).isTrue();
        issue(draft, "{\"confirm\": [\"discount_above_price\"]}").expect(200);

        String whole = Bodies.draft(customer, line).replaceFirst("\\{", "{\"discount\": {\"amount\": \"11.00\"}, ");
        String second = api.post("/invoices", whole).expect(201).newId();
        assertThat(issue(second, "{}")
                        .refused(409, "issue.discount_above_price")
                        .refusedFields())
                .containsExactly("discount");
        String equal = line.replaceFirst("\\{", "{\"discount\": {\"amount\": \"10.00\"}, ");
        String free =
                api.post("/invoices", Bodies.draft(customer, equal)).expect(201).newId();
        issue(free, "{}").expect(200);
    }

    private static Answer issue(String draft, String body) {
        return api.post("/invoices/" + draft + "/issue", body);
    }

    private static String draft(String customer, String price) {
        return tenant.draft(customer, price);
    }

    private static int place(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
}
