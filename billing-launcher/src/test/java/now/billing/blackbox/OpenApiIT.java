package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code /openapi} of the running system: the whole contract, and what the system really answers fits it. That every
 * method of the code is in it is shown in billing-web.
 */
class OpenApiIT {
    private static Contract contract;
    private static TestTenant tenant;
    private static Api api;
    private static String customer;

    @BeforeAll
    static void found() {
        contract = Contract.served();
        tenant = TestTenant.create("Described GmbH");
        api = tenant.api();
        customer = tenant.customer("Described AG");
    }

    @Test
    void theServerChangesNothingOfWhatWasWritten() throws IOException {
        JsonNode written = written();
        ObjectNode served = contract.root().deepCopy();
        // The server's own addition: an overview for several applications on one server.
        served.remove("endpoints");
        assertThat(differences(written, served, "")).isEmpty();
        assertThat(written.path("paths")).hasSizeGreaterThan(20);
    }

    @Test
    void anInvoiceIsAsDescribedFromDraftToIssue() {
        String body = Bodies.draft(customer, Bodies.line("Line", "2", "10.50"))
                .replaceFirst("\\{", "{\"discount\": {\"percent\": \"10\", \"reason\": \"Loyalty\"}, ");
        Answer created =
                contract.holdsFor("POST /invoices", api.post("/invoices", body).expect(201));
        String path = "/invoices/" + created.newId();
        contract.holdsFor(
                "PUT /invoices/{id}",
                api.put(path, created.etag(), created.text()).expect(200));
        contract.holdsFor(
                "POST /invoices/{id}/issue", api.post(path + "/issue", "{}").expect(200));
        contract.holdsFor("GET /invoices/{id}", api.get(path).expect(200));
        Answer sent = contract.holdsFor(
                "POST /invoices/{id}/send", api.post(path + "/send", "{}").expect(200));
        contract.holdsFor(
                "GET /invoices/{id}/deliveries/{delivery}",
                api.get(path + "/deliveries/" + sent.field("id")).expect(200));
        for (String part : new String[] {"history", "evidence", "deliveries"}) {
            contract.holdsFor(
                    "GET /invoices/{id}/" + part, api.get(path + "/" + part).expect(200));
        }
        contract.holdsFor(
                "POST /invoices/{id}/duplicate",
                api.post(path + "/duplicate", "{}").expect(201));
        contract.holdsFor(
                "POST /invoices:calculate",
                api.postWithoutKey("/invoices:calculate", body).expect(200));
        contract.holdsFor(
                "GET /invoices", api.get("/invoices?tab=open&sort=-total").expect(200));
    }

    @Test
    void listsFollowTheOrderThatIsAskedFor() {
        TestTenant sorted = TestTenant.create("Sorted GmbH");
        for (String name : new String[] {"Beta", "Alpha", "Gamma"}) {
            sorted.customer(name);
        }
        for (String price : new String[] {"10.00", "2.00", "9.00"}) {
            sorted.api().post("/items", Bodies.item("Item " + price, price)).expect(201);
            sorted.api()
                    .post("/payments", Bodies.payment(sorted.customer("Payer"), price, ""))
                    .expect(201);
        }
        assertThat(walked(sorted, "/items?sort=price", "unitPrice")).containsExactly("2.00", "9.00", "10.00");
        assertThat(walked(sorted, "/items?sort=-price", "unitPrice")).containsExactly("10.00", "9.00", "2.00");
        assertThat(walked(sorted, "/items?sort=created", "unitPrice")).containsExactly("10.00", "2.00", "9.00");
        assertThat(walked(sorted, "/payments?sort=amount", "amount")).containsExactly("2.00", "9.00", "10.00");
        assertThat(walked(sorted, "/payments?sort=-amount", "amount")).containsExactly("10.00", "9.00", "2.00");
        assertThat(walked(sorted, "/customers?sort=created", "name")).startsWith("Beta", "Alpha", "Gamma");
        assertThat(walked(sorted, "/customers?sort=-name", "name")).endsWith("Gamma", "Beta", "Alpha");
        assertThat(walked(sorted, "/customers?q=", "name")).startsWith("Alpha", "Beta", "Gamma");
    }

    /** A field of every row, two rows a page. */
    private static List<String> walked(TestTenant business, String path, String field) {
        List<String> values = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = business.api()
                    .get(path + "&limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .json();
            page.path("items").forEach(row -> values.add(row.path(field).asText()));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return values;
    }

    @Test
    void moneyIsAsDescribed() {
        String invoice = tenant.issued(customer, "100.00").path("id").asText();
        Answer paid = contract.holdsFor(
                "POST /payments",
                api.post("/payments", Bodies.payment(customer, "150.00", Bodies.allocation(invoice, "100.00")))
                        .expect(201));
        String path = "/payments/" + paid.newId();
        contract.holdsFor("GET /payments/{id}", api.get(path).expect(200));
        contract.holdsFor(
                "POST /payments/{id}/allocations",
                api.post(path + "/allocations", "{\"allocations\": [" + Bodies.allocation(invoice, "19.00") + "]}")
                        .expect(200));
        contract.holdsFor(
                "POST /payments/{id}/reverse",
                api.post(path + "/reverse", "{\"reason\": \"Returned\"}").expect(200));
        contract.holdsFor("GET /payments", api.get("/payments?limit=1").expect(200));
        contract.holdsFor(
                "GET /statements",
                api.get("/statements?customer=" + customer + "&currency=EUR&from=2026-01-01&to=" + Bodies.today())
                        .expect(200));
    }

    @Test
    void recordsAndSettingsAreAsDescribed() {
        contract.holdsFor(
                "GET /customers/{id}", api.get("/customers/" + customer).expect(200));
        Answer item = contract.holdsFor(
                "POST /items", api.post("/items", Bodies.item("Item", "0.0125")).expect(201));
        contract.holdsFor(
                "PUT /items/{id}",
                api.put("/items/" + item.newId(), item.etag(), item.text()).expect(200));
        for (String list : new String[] {
            "/customers", "/items", "/bank-accounts", "/tax-rates", "/number-series", "/members", "/api-tokens"
        }) {
            contract.holdsFor("GET " + list, api.get(list).expect(200));
        }
        for (String list : new String[] {"/bank-accounts", "/tax-rates"}) {
            String id = api.get(list).json().at("/items/0/id").asText();
            contract.holdsFor("GET " + list + "/{id}", api.get(list + "/" + id).expect(200));
        }
        Answer organization =
                contract.holdsFor("GET /organization", api.get("/organization").expect(200));
        contract.holdsFor(
                "PUT /organization",
                api.put("/organization", organization.etag(), organization.text())
                        .expect(200));
    }

    @Test
    void refusalsAreAsDescribed() {
        String draft = "/invoices/" + tenant.draft(customer, "1.00");
        contract.holdsFor(
                "GET /invoices/{id}", api.get("/invoices/" + UUID.randomUUID()).expect(404));
        contract.holdsFor(
                "POST /customers", api.post("/customers", "{\"surprise\": 1}").expect(422));
        contract.holdsFor(
                "PUT /invoices/{id}",
                api.putBlindly(draft, "{\"currency\": \"EUR\"}").expect(428));
        contract.holdsFor(
                "PUT /invoices/{id}",
                api.put(draft, "\"999\"", "{\"currency\": \"EUR\"}").expect(412));
        contract.holdsFor("GET /invoices/{id}/pdf", api.get(draft + "/pdf").expect(404));
        contract.holdsFor(
                "POST /invoices/{id}/send", api.post(draft + "/send", "{}").expect(409));
        contract.holdsFor(
                "GET /customers", new Api("bn_wrong").get("/customers").expect(401));
        contract.holdsFor(
                "POST /customers",
                api.post("/customers", "{\"name\": \"" + "a".repeat(11 * 1024 * 1024) + "\"}")
                        .expect(413));
    }

    @Test
    void theValidatorSeesWhatDoesNotFit() {
        JsonNode schema = contract.schema("TaxGroup");
        String right = """
                {"category": "S", "rate": "19", "base": "100.00", "tax": "19.00", "exemptionReason": null,
                 "exemptionCode": null}""";
        assertThat(contract.violations(schema, Answer.parse(right))).isEmpty();
        for (String wrong : new String[] {
            right.replace("\"19.00\"", "19.00"),
            right.replace("\"S\"", "\"X\""),
            right.replace("\"rate\": \"19\", ", ""),
            right.replace("\"rate\"", "\"surprise\": 1, \"rate\"")
        }) {
            assertThat(contract.violations(schema, Answer.parse(wrong)))
                    .as(wrong)
                    .isNotEmpty();
        }
    }

    private static List<String> differences(JsonNode written, JsonNode served, String at) {
        if (!written.isContainerNode() || !served.isContainerNode() || written.size() != served.size()) {
            return written.equals(served) ? List.of() : List.of(at + ": " + written + " became " + served);
        }
        List<String> all = new ArrayList<>();
        if (written.isObject()) {
            written.properties()
                    .forEach(each -> all.addAll(
                            differences(each.getValue(), served.path(each.getKey()), at + "/" + each.getKey())));
        } else {
            for (int i = 0; i < written.size(); i++) {
                all.addAll(differences(written.get(i), served.get(i), at + "/" + i));
            }
        }
        return all;
    }

    /** The file inside the web archive inside the delivery. */
    private static JsonNode written() throws IOException {
        try (ZipFile ear =
                        new ZipFile(BlackBox.dist().resolve("app/billing.ear").toFile());
                ZipInputStream war = new ZipInputStream(new ByteArrayInputStream(
                        ear.getInputStream(ear.getEntry("billing-web.war")).readAllBytes()))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().equals("META-INF/openapi.yaml")) {
                    return new YAMLMapper().readTree(war.readAllBytes());
                }
            }
        }
        throw new AssertionError("The web archive has no META-INF/openapi.yaml");
    }
}
