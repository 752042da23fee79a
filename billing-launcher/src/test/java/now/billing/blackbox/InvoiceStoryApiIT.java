package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the draft to the paper: what a program can do with an invoice before and after its issue. */
class InvoiceStoryApiIT {
    private static TestTenant tenant;
    private static Api api;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Story GmbH");
        api = tenant.api();
    }

    @Test
    void draftIsCalculatedToTheCent() {
        String customer = tenant.customer("Calculating AG");
        JsonNode draft = api.post("/invoices", discounted(customer)).expect(201).json();

        assertThat(draft.path("number").isNull()).isTrue();
        assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
        assertThat(draft.at("/lines/0/net").asText()).isEqualTo("216.00");
        assertTotals(draft.path("totals"));
        assertThat(draft.at("/taxes/0/base").asText()).isEqualTo("211.00");
        assertThat(draft.at("/taxes/0/tax").asText()).isEqualTo("40.09");
    }

    @Test
    void calculationStoresNothingAndShowsItsWay() {
        int before = api.get("/invoices?limit=200").json().path("items").size();
        Answer answer = api.postWithoutKey(
                        "/invoices:calculate", discounted("").replace("\"customerId\": \"\"", "\"customerId\": null"))
                .expect(200);

        assertTotals(answer.json().path("totals"));
        assertThat(answer.json().at("/trace/steps").size()).isPositive();
        assertThat(api.get("/invoices?limit=200").json().path("items")).hasSize(before);
    }

    @Test
    void draftChangesOnlyForWhoSawItsLastVersion() {
        String customer = tenant.customer("Changing AG");
        Answer created = api.post("/invoices", discounted(customer)).expect(201);
        String path = "/invoices/" + created.newId();
        String changed = Bodies.draft(customer, Bodies.line("Consulting", "3", "10.00"));

        api.putBlindly(path, changed).refused(428, "precondition.if_match_missing");
        Answer second = api.put(path, created.etag(), changed).expect(200);
        assertThat(second.json().at("/totals/gross").asText()).isEqualTo("35.70");
        api.put(path, created.etag(), changed).refused(412, "conflict.stale_version");
        api.deleteBlindly(path).refused(428, "precondition.if_match_missing");
        api.delete(path, created.etag()).refused(412, "conflict.stale_version");

        api.delete(path, second.etag()).expect(204);
        api.get(path).refused(404, "not_found");
    }

    @Test
    void answerOfADraftIsTheBodyOfItsChange() {
        String customer = tenant.customer("Round trip AG");
        Answer created = api.post("/invoices", discounted(customer)).expect(201);
        String path = "/invoices/" + created.newId();

        JsonNode again =
                api.put(path, created.etag(), created.text()).expect(200).json();

        assertThat(again.path("totals")).isEqualTo(created.json().path("totals"));
        assertThat(again.path("lines")).isEqualTo(created.json().path("lines"));
    }

    @Test
    void numbersFollowEachOtherWithoutAGap() {
        String customer = tenant.customer("Counting AG");
        String refused =
                api.post("/invoices", Bodies.draft(customer, "")).expect(201).newId();
        int first = counter(tenant.issued(customer, "10.00"));
        api.post("/invoices/" + refused + "/issue", "{}").refused(422, "issue.no_lines");
        int second = counter(tenant.issued(customer, "20.00"));
        int third = counter(tenant.issued(customer, "30.00"));

        assertThat(List.of(second, third)).containsExactly(first + 1, first + 2);
    }

    @Test
    void issuedInvoiceRefusesEveryChange() {
        String customer = tenant.customer("Frozen AG");
        JsonNode issued = tenant.issued(customer, "50.00");
        String path = "/invoices/" + issued.path("id").asText();
        String etag = api.get(path).expect(200).etag();

        api.post(path + "/issue", "{}").refused(409, "invoice.already_issued");
        api.put(path, etag, Bodies.draft(customer, Bodies.line("Other", "1", "1.00")))
                .refused(409, "invoice.already_issued");
        api.delete(path, etag).refused(409, "invoice.already_issued");
        assertThat(tenant.invoice(issued.path("id").asText())).isEqualTo(issued);
    }

    @Test
    void duplicateIsANewDraft() {
        String customer = tenant.customer("Twice AG");
        JsonNode issued = tenant.issued(customer, "70.00");
        Answer copy = api.post("/invoices/" + issued.path("id").asText() + "/duplicate", "{}")
                .expect(201);

        assertThat(copy.newId()).isNotEqualTo(issued.path("id").asText());
        assertThat(copy.field("state")).isEqualTo("DRAFT");
        assertThat(copy.json().path("number").isNull()).isTrue();
        assertThat(copy.json().path("totals")).isEqualTo(issued.path("totals"));
    }

    @Test
    void paperSaysWhatTheAnswerSays() {
        String customer = tenant.customer("Paper AG");
        String id = api.post("/invoices", discounted(customer)).expect(201).newId();
        JsonNode issued =
                api.post("/invoices/" + id + "/issue", "{}").expect(200).json();
        Answer pdf = api.get("/invoices/" + id + "/pdf").expect(200);

        assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
        assertThat(Pdf.text(pdf.bytes()))
                .contains(issued.path("number").asText(), "Story GmbH", "Paper AG", "Consulting")
                .contains(Pdf.euros("216.00"), Pdf.euros("40.09"), Pdf.euros("251.09"))
                .contains("DE89 3704 0044 0532 0130 00", "DE123456789");
        assertThat(api.get("/invoices/" + id + "/pdf").expect(200).bytes()).isEqualTo(pdf.bytes());
    }

    @Test
    void historyTellsOfTheIssueAndEvidenceIsSealed() {
        JsonNode issued = tenant.issued(tenant.customer("Proof AG"), "15.00");
        String path = "/invoices/" + issued.path("id").asText();

        assertThat(api.get(path + "/history").expect(200).json().path("items")).isNotEmpty();
        JsonNode sealed = Waiting.until(
                () -> api.get(path + "/evidence").expect(200).json(),
                proof -> proof.path("rootHash").asText("").matches("[0-9a-f]{64}"));
        assertThat(sealed.path("digest").asText())
                .isEqualTo(issued.path("digest").asText());
        assertThat(sealed.path("leafHash").asText()).matches("[0-9a-f]{64}");
        assertThat(sealed.path("treeSize").asLong())
                .isGreaterThan(sealed.path("seq").asLong() - 1);
    }

    @Test
    void listFindsFiltersAndPages() {
        String customer = tenant.customer("Listed AG");
        List<String> all = Stream.of("1.00", "2.00", "3.00", "4.00", "5.00")
                .map(price -> tenant.draft(customer, price))
                .toList();
        String path = "/invoices?customer=" + customer + "&limit=2";
        JsonNode first = api.get(path).expect(200).json();
        JsonNode second = next(path, first);
        JsonNode third = next(path, second);

        assertThat(third.path("next").isNull()).isTrue();
        assertThat(Stream.of(first, second, third).flatMap(page -> page.path("items").findValuesAsText("id").stream()))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(api.get("/invoices?q=Listed").expect(200).json().path("items"))
                .hasSize(5);
        assertThat(api.get("/invoices?q=nobody-of-this-name").expect(200).json().path("items"))
                .isEmpty();
    }

    private static JsonNode next(String path, JsonNode page) {
        return api.get(path + "&cursor=" + page.path("next").asText())
                .expect(200)
                .json();
    }

    private static String discounted(String customer) {
        return """
                {"customerId": "%s", "currency": "EUR", "priceBasis": "NET",
                 "lines": [{"description": "Consulting", "quantity": "2", "unit": "HUR", "unitPrice": "120.00",
                            "discount": {"percent": "10"}, "tax": {"category": "S", "rate": "19"}}],
                 "discount": {"amount": "5.00", "reason": "Loyalty"}}""".formatted(customer);
    }

    private static void assertTotals(JsonNode totals) {
        assertThat(totals.path("lineTotal").asText()).isEqualTo("216.00");
        assertThat(totals.path("allowances").asText()).isEqualTo("5.00");
        assertThat(totals.path("net").asText()).isEqualTo("211.00");
        assertThat(totals.path("tax").asText()).isEqualTo("40.09");
        assertThat(totals.path("gross").asText()).isEqualTo("251.09");
        assertThat(totals.path("payable").asText()).isEqualTo("251.09");
    }

    private static int counter(JsonNode invoice) {
        String number = invoice.path("number").asText();
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
}
