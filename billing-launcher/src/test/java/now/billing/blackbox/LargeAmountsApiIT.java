package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An amount has thirteen digits; sums of amounts that are valid by themselves never break a page, a list or a file. */
class LargeAmountsApiIT {
    private static final String LARGEST = "9999999999999";
    private static TestTenant tenant;
    private static Api api;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Large Numbers GmbH");
        api = tenant.api();
    }

    @Test
    void sumsOfTheLargestAmountsAreShownEverywhere() {
        String customer = tenant.customer("Large AG");
        for (int i = 0; i < 2; i++) {
            String draft = api.post("/invoices", untaxed(customer, line("Ship", "1", LARGEST)))
                    .expect(201)
                    .newId();
            api.post("/invoices/" + draft + "/issue", "{}").expect(200);
        }
        JsonNode statement = api.get(statement(customer, "json")).expect(200).json();
        assertThat(statement.path("closing").asText()).isEqualTo("19999999999998.00");
        assertThat(statement.at("/aging/NOT_DUE").asText()).isEqualTo("19999999999998.00");
        assertThat(api.get(statement(customer, "csv")).expect(200).text()).contains("19999999999998.00");
        assertThat(Pdf.text(api.get(statement(customer, "pdf")).expect(200).bytes()))
                .contains(Pdf.euros("19999999999998.00"));
        assertThat(api.get("/invoices?customer=" + customer).expect(200).json().path("items"))
                .hasSize(2);

        String payment = api.post("/payments", Bodies.payment(customer, LARGEST, ""))
                .expect(201)
                .newId();
        api.post("/payments", Bodies.payment(customer, LARGEST, "")).expect(201);
        assertThat(api.get("/payments?customer=" + customer).expect(200).json().path("items"))
                .hasSize(2);
        api.get("/payments/" + payment + "/receipt").expect(200);
        JsonNode paid = api.get(statement(customer, "json")).expect(200).json();
        assertThat(paid.path("closing").asText()).isEqualTo("0.00");
        assertThat(paid.at("/aging/CREDIT").asText()).isEqualTo("-19999999999998.00");
    }

    @Test
    void anAmountOfMoreDigitsIsRefusedWithItsLimit() {
        String customer = tenant.customer("Fourteen AG");
        Answer payment = api.post("/payments", Bodies.payment(customer, "10000000000000.00", ""))
                .refused(422, "input.out_of_range");
        assertThat(payment.message("amount")).contains(LARGEST);
        String prepaid =
                untaxed(customer, line("Ship", "1", "1")).replaceFirst("\\{", "{\"prepaid\": \"989999999999999.01\", ");
        assertThat(api.post("/invoices", prepaid)
                        .refused(422, "input.out_of_range")
                        .refusedFields())
                .containsExactly("prepaid");
    }

    @Test
    void aDocumentThatWouldComeToMoreIsRefusedAtSave() {
        String customer = tenant.customer("Together AG");
        String half = line("Half", "1", "5000000000000");
        Answer sum =
                api.post("/invoices", untaxed(customer, half + "," + half)).refused(422, "document.total_too_large");
        assertThat(sum.message("totals.lineTotal")).contains("10000000000000.00", LARGEST);
        Answer product = api.post("/invoices", untaxed(customer, line("Many", LARGEST, "2")))
                .refused(422, "line.amount_too_large");
        assertThat(product.refusedFields()).containsExactly("lines[0].unitPrice");
        Answer calculated = api.postWithoutKey("/invoices:calculate", untaxed(customer, half + "," + half));
        assertThat(calculated.status()).isEqualTo(422);
    }

    @Test
    void amountsHaveTheDecimalsOfTheirCurrency() {
        String customer = tenant.customer("Currencies AG");
        assertThat(gross(customer, "HUF", "100.555")).isEqualTo("100.56");
        assertThat(gross(customer, "JPY", "100.5")).isEqualTo("101");
        assertThat(gross(customer, "TND", "100.5555")).isEqualTo("100.556");
        String rounded = untaxed(customer, line("Cash", "1", "102.52"))
                .replace("\"EUR\"", "\"HUF\"")
                .replaceFirst("\\{", "{\"cashRounding\": true, ");
        JsonNode totals = api.post("/invoices", rounded).expect(201).json().path("totals");
        assertThat(totals.path("payable").asText()).isEqualTo("105.00");
        assertThat(totals.path("rounding").asText()).isEqualTo("2.48");
    }

    private static String gross(String customer, String currency, String price) {
        return api.post(
                        "/invoices",
                        untaxed(customer, line("Line", "1", price)).replace("\"EUR\"", '"' + currency + '"'))
                .expect(201)
                .json()
                .at("/totals/gross")
                .asText();
    }

    private static String untaxed(String customer, String lines) {
        return Bodies.draft(customer, lines);
    }

    private static String line(String description, String quantity, String price) {
        return Bodies.line(description, quantity, price).replace("\"S\", \"rate\": \"19\"", "\"Z\", \"rate\": \"0\"");
    }

    private static String statement(String customer, String format) {
        return "/statements?customer=%s&from=%s&to=%s&currency=EUR&format=%s"
                .formatted(customer, Bodies.today().minusDays(30), Bodies.today(), format);
    }
}
