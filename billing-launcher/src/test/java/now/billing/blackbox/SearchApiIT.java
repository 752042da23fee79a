package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists are searched and sorted as people read. */
class SearchApiIT {
    private static TestTenant tenant;
    private static String invoice;
    private static String number;
    private static String payment;

    @BeforeAll
    static void foundABusiness() {
        tenant = TestTenant.create("Searching GmbH");
        for (String name : List.of("Zebra", "Ärztehaus", "310 Grad", "39 Grad", "apfel", "Zoe", "Straßenbau Łódź")) {
            tenant.customer(name);
        }
        String customer = tenant.customer("So\\u0308hne & Partner");
        JsonNode issued = tenant.issued(customer, "1037.40");
        invoice = issued.path("id").asText();
        number = issued.path("number").asText();
        tenant.issued(tenant.customer("Somebody Else"), "10.00");
        payment = tenant.api()
                .post(
                        "/payments",
                        Bodies.payment(customer, "1234.50", "").replace("\"Transfer\"", "\"Verwendung RF18-A77\""))
                .expect(201)
                .newId();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sohne",
                "Söhne",
                "SÖHNE",
                "So\u0308hne",
                "soehne",
                "öhn",
                "partner söhne",
                "Söhne,",
                "1234.51",
                "1,234.51",
                "1.234,51",
                "1 234,51",
                "1234,51 €",
                "EUR 1'234.51",
                "söhne 1234.51"
            })
    void anInvoiceIsFoundByAnyPartOfItsCustomerAndByItsAmount(String typed) {
        assertThat(ids("/invoices", typed)).containsExactly(invoice);
    }

    @Test
    void anInvoiceIsFoundByAnyPartOfItsNumber() {
        assertThat(ids("/invoices", number)).containsExactly(invoice);
        assertThat(ids("/invoices", number.toLowerCase(java.util.Locale.ROOT))).containsExactly(invoice);
        assertThat(ids("/invoices", number.substring(3))).containsExactly(invoice);
        assertThat(ids("/invoices", number.substring(number.length() - 4))).contains(invoice);
        assertThat(ids("/invoices", "99999")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a77", "rf18", "VERWENDUNG", "1234,50", "1.234,50", "soehne"})
    void aPaymentIsFoundByReferenceAmountAndCustomer(String typed) {
        assertThat(ids("/payments", typed)).containsExactly(payment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lodz", "ŁÓDŹ", "strasse", "straßenb", "STRASSEN"})
    void accentsAndLigaturesAreFolded(String typed) {
        assertThat(names(typed)).containsExactly("Straßenbau Łódź");
    }

    @Test
    void customersAreSortedAsPeopleReadPageByPage() {
        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = tenant.api()
                    .get("/customers?limit=2&sort=name" + cursor)
                    .expect(200)
                    .json();
            page.path("items").forEach(each -> walked.add(each.path("name").asText()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        assertThat(walked)
                .containsExactly(
                        "39 Grad",
                        "310 Grad",
                        "apfel",
                        "Ärztehaus",
                        "Söhne & Partner",
                        "Somebody Else",
                        "Straßenbau Łódź",
                        "Zebra",
                        "Zoe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u00A0", "\\u200B", "\\u2060\\uFEFF", "\\u00AD", "\\u3164", "\\u0000", " \\t "})
    void aNameThatNobodySeesIsNone(String name) {
        String body = "{\"name\": \"" + name + "\"}";
        assertThat(tenant.api().post("/customers", body).expect(422).refusedFields())
                .containsExactly("name");
        assertThat(tenant.api()
                        .post("/items", Bodies.item(name, "1.00"))
                        .expect(422)
                        .refusedFields())
                .containsExactly("name");
    }

    private static List<String> ids(String list, String typed) {
        return found(list, typed).findValuesAsText("id").stream().distinct().toList();
    }

    private static List<String> names(String typed) {
        List<String> names = new ArrayList<>();
        found("/customers", typed).forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    private static JsonNode found(String list, String typed) {
        return tenant.api()
                .get(list + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .path("items");
    }
}
