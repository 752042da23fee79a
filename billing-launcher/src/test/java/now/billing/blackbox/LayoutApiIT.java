package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Headings, bundles, subtotals and words among the lines: kept, frozen, printed, and never calculated with. */
class LayoutApiIT {
    private static final String LAYOUT = """
            [{"kind": "HEADING", "linesAbove": 0, "text": "Phase one"}, {"kind": "SUBTOTAL", "linesAbove": 1},
             {"kind": "TEXT", "linesAbove": 1, "text": "As agreed.\\nSee you."},
             {"kind": "BUNDLE", "linesAbove": 1, "text": "Kit"}]""";

    private static Api api;
    private static String customer;

    @BeforeAll
    static void found() {
        TestTenant tenant = TestTenant.create("Heading GmbH");
        api = tenant.api();
        customer = tenant.customer("Reading AG");
    }

    @Test
    void rowsAmongTheLinesAreKeptFromDraftToPaper() {
        Answer created = api.post("/invoices", body(LAYOUT)).expect(201);
        assertThat(created.json().path("layout")).isEqualTo(Answer.parse(LAYOUT));
        assertThat(created.json().at("/totals/gross").asText()).isEqualTo("142.80");
        String path = "/invoices/" + created.newId();
        Answer again = api.put(path, created.etag(), created.text()).expect(200);
        assertThat(again.json().path("layout")).isEqualTo(Answer.parse(LAYOUT));
        JsonNode issued = api.post(path + "/issue", "{}").expect(200).json();
        assertThat(issued.path("layout")).isEqualTo(Answer.parse(LAYOUT));
        Contract.served().holdsFor("GET /invoices/{id}", api.get(path).expect(200));
        String text = Pdf.text(api.get(path + "/pdf").expect(200).bytes());
        assertThat(text).contains("Phase one", "Subtotal", "As agreed.", "Kit");
    }

    @Test
    void whatIsNoRowIsRefused() {
        refuses("[{\"kind\": \"HEADLINE\", \"linesAbove\": 0}]", "layout[0].kind");
        refuses("[{\"kind\": \"HEADING\", \"text\": \"A\"}]", "layout[0].linesAbove");
        refuses("[{\"kind\": \"TEXT\", \"linesAbove\": 0, \"text\": \"" + "t".repeat(2001) + "\"}]", "layout[0].text");
    }

    private static void refuses(String layout, String field) {
        assertThat(api.post("/invoices", body(layout)).expect(422).refusedFields())
                .contains(field);
    }

    private static String body(String layout) {
        String line = "{\"description\": \"Work\", \"quantity\": \"1\", \"unitPrice\": \"60.00\","
                + " \"tax\": {\"category\": \"S\", \"rate\": \"19\"}}";
        return "{\"customerId\": \"%s\", \"currency\": \"EUR\", \"lines\": [%s, %s], \"layout\": %s}"
                .formatted(customer, line, line, layout);
    }
}
