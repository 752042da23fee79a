package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The business terms beyond the core: typed, stored, answered, frozen; and refused where they are wrong. */
class TermsApiIT {
    private static final String TERMS = """
            {"typeCode": "384", "businessProcess": "urn:example:process", "taxPointCode": "35", "taxCurrency": "CHF",
             "taxCurrencyRate": "0.9421",
             "references": {"project": "P-1", "contract": "C-2", "salesOrder": "S-3", "receivingAdvice": "R-4",
               "despatchAdvice": "D-5", "tender": "T-6", "invoicedObject": {"value": "O-7", "scheme": "ABT"},
               "accounting": "4711"},
             "noteList": [{"subject": "AAI", "text": "One.\\nTwo."}],
             "precedingInvoices": [{"number": "INV-0", "issueDate": "2026-01-02"}],
             "period": {"from": "2026-01-01", "to": "2026-01-31"},
             "documents": [{"reference": "A", "description": "Link", "url": "https://example.test/a.pdf"},
               {"reference": "B", "file": {"name": "b.csv", "type": "text/csv", "content": "aGVsbG8=", "size": 5,
                 "digest": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"}}],
             "payee": {"name": "Factor AG", "identifier": {"value": "4000001000005", "scheme": "0088"},
               "legalId": {"value": "HRB 1"}},
             "taxRepresentative": {"name": "Fiscal SARL", "vatId": "FR00123456789",
               "address": {"street": "Rue", "town": "Paris", "line3": "Cour 2", "country": "FR"}},
             "delivery": {"name": "Warehouse", "location": {"value": "1", "scheme": "0088"}, "date": "2026-01-15",
               "address": {"town": "Hamburg", "country": "DE"}},
             "payment": {"meansCode": "58", "meansText": "Transfer", "remittance": "REF 1",
               "card": {"last4": "4242", "holder": "A. Sample"},
               "directDebit": {"mandate": "M-1", "creditorId": "DE98ZZZ09999999999", "iban": "DE02120300000000202051"},
               "discounts": [{"days": 14, "percent": "2"}],
               "instalments": [{"dueDate": "2036-12-01", "percent": "50"}, {"dueDate": "2037-01-01", "amount": "58.60"}]},
             "withholding": [{"percent": "1.5", "base": "GROSS", "reason": "Retention"}]}""";
    private static final String LINE = """
            {"description": "Consulting", "quantity": "1", "unitPrice": "100.00", "tax": {"category": "S", "rate": "19"},
             "note": "Read on site", "object": {"value": "M-1", "scheme": "AVE"}, "orderLine": "10", "accounting": "4712",
             "period": {"from": "2026-01-01"}, "sellerItemId": "S-1", "buyerItemId": "B-1",
             "standardItemId": {"value": "4012345678901", "scheme": "0160"},
             "classifications": [{"value": "43211503", "scheme": "TST", "version": "19"}], "originCountry": "DE",
             "attributes": [{"name": "Colour", "value": "black"}]}""";

    private static TestTenant tenant;
    private static Api api;
    private static String customer;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Termed GmbH");
        api = tenant.api();
        customer = tenant.customer("Termed AG");
    }

    @Test
    void everyTermIsKeptFromDraftToIssue() {
        Answer created = api.post("/invoices", body(TERMS, LINE)).expect(201);
        holdsEverything(created.json());
        String path = "/invoices/" + created.newId();
        Answer again = api.put(path, created.etag(), created.text()).expect(200);
        holdsEverything(again.json());
        holdsEverything(api.post(path + "/issue", "{}").expect(200).json());
        Contract.served().holdsFor("GET /invoices/{id}", api.get(path).expect(200));
        holdsEverything(api.get(path).expect(200).json());
    }

    @Test
    void whatIsWithheldIsNotAskedFor() {
        JsonNode totals = api.post("/invoices:calculate", body(TERMS, LINE))
                .expect(200)
                .json()
                .path("totals");
        assertThat(totals.path("payable").asText()).isEqualTo("119.00");
        assertThat(totals.path("withheld").asText()).isEqualTo("1.79");
        assertThat(totals.path("toPay").asText()).isEqualTo("117.21");
    }

    @Test
    void aTextMayStandForAnIdentifier() {
        String terms = "{\"payee\": {\"name\": \"Factor AG\", \"identifier\": \"42\"}}";
        JsonNode answer = api.post("/invoices", body(terms, LINE)).expect(201).json();
        assertThat(answer.at("/payee/identifier/value").asText()).isEqualTo("42");
    }

    @Test
    void whatIsWrongIsNamed() {
        refuses("{\"typeCode\": \"381\"}", "typeCode");
        refuses("{\"taxPointCode\": \"35\", \"taxPointDate\": \"2026-01-01\"}", "taxPointCode");
        refuses("{\"references\": {\"projekt\": \"P\"}}", "references.projekt");
        refuses("{\"references\": {\"project\": \"" + "p".repeat(101) + "\"}}", "references.project");
        refuses("{\"deliveryDate\": \"2026-01-02\", \"delivery\": {\"date\": \"2026-01-03\"}}", "delivery.date");
        refuses(
                "{\"documents\": [{\"reference\": \"A\", \"file\": {\"name\": \"a\", \"type\": \"text/csv\","
                        + " \"content\": \"§\"}}]}",
                "documents[0].file.content");
        refuses("{\"payment\": {\"accountIds\": [\"01900000-0000-7000-8000-000000000009\"]}}", "payment.accountIds[0]");
        refuses("{\"period\": {\"from\": \"2026-02-01\", \"to\": \"2026-01-01\"}}", "period.to");
    }

    @Test
    void aCustomerAndTheOrganizationHaveTermsOfTheirOwn() {
        String terms = """
                {"identifiers": [{"value": "4000001000005", "scheme": "0088"}],
                 "legalId": {"value": "HRB 1", "scheme": "0204"},
                 "electronicAddress": {"value": "DE123456789", "scheme": "9930"}, "tradingName": "Trading",
                 "legalText": "One.\\nTwo.", "contact": {"name": "Desk", "phone": "+49 30 1", "email": "a@example.test"}}""";
        ObjectNode customerBody = (ObjectNode) Answer.parse(Bodies.customer("Known AG"));
        customerBody.setAll((ObjectNode) Answer.parse(terms));
        Answer created = api.post("/customers", customerBody.toString()).expect(201);
        holds(created.json(), Answer.parse(terms));
        String path = "/customers/" + created.newId();
        holds(api.put(path, created.etag(), created.text()).expect(200).json(), Answer.parse(terms));
        Contract.served().holdsFor("GET /customers/{id}", api.get(path).expect(200));
        Answer organization = api.get("/organization").expect(200);
        ObjectNode changed = (ObjectNode) organization.json();
        changed.setAll((ObjectNode) Answer.parse(terms));
        Answer saved = api.put("/organization", organization.etag(), changed.toString())
                .expect(200);
        holds(saved.json(), Answer.parse(terms));
        Contract.served().holdsFor("GET /organization", api.get("/organization").expect(200));
    }

    @Test
    void anAllowanceMaySayAmountPercentAndBaseWhereTheyAgree() {
        String tax = ", \"reason\": \"Bonus\", \"tax\": {\"category\": \"S\", \"rate\": \"19\"}}";
        String allowance = "{\"amount\": \"-5.00\", \"percent\": \"10\", \"base\": \"-50.00\"" + tax;
        JsonNode answer = api.post("/invoices", body("{\"allowances\": [" + allowance + "]}", LINE))
                .expect(201)
                .json();
        assertThat(answer.at("/allowances/0/amount").asText()).isEqualTo("-5.00");
        assertThat(answer.at("/allowances/0/percent").asText()).isEqualTo("10");
        assertThat(answer.at("/allowances/0/base").asText()).isEqualTo("-50.00");
        assertThat(answer.at("/totals/net").asText()).isEqualTo("105.00");
        refuses("{\"allowances\": [" + allowance.replace("-5.00", "-4.00") + "]}", "allowances[0].amount");
    }

    @Test
    void aSimpleDiscountIsNamedAtTheIssue() {
        String path = "/invoices/"
                + api.post("/invoices", body("{\"discount\": {\"percent\": \"10\"}}", LINE))
                        .expect(201)
                        .newId();
        api.post(path + "/issue", "{}").expect(200);
        assertThat(Pdf.text(api.get(path + "/pdf").expect(200).bytes())).contains("Discount");
    }

    private static void refuses(String terms, String field) {
        assertThat(api.post("/invoices", body(terms, LINE)).expect(422).refusedFields())
                .contains(field);
    }

    private static void holdsEverything(JsonNode answer) {
        holds(answer, Answer.parse(TERMS));
        holds(answer.at("/lines/0"), Answer.parse(LINE));
        assertThat(answer.path("deliveryDate").asText()).isEqualTo("2026-01-15");
    }

    private static void holds(JsonNode answer, JsonNode expected) {
        expected.properties()
                .forEach(each ->
                        assertThat(answer.path(each.getKey())).as(each.getKey()).isEqualTo(each.getValue()));
    }

    private static String body(String terms, String line) {
        ObjectNode body = (ObjectNode) Answer.parse("{\"customerId\": \"" + customer + "\", \"currency\": \"EUR\"}");
        body.setAll((ObjectNode) Answer.parse(terms));
        body.putArray("lines").add(Answer.parse(line));
        return body.toString();
    }
}
