package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever stands in the address or the form of a page, it is answered with a refusal of the caller, never as our fault. */
class GarbagePagesIT {
    private static TestTenant tenant;
    private static String customer;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Garbage GmbH");
        customer = tenant.customer("Buyer");
    }

    @Test
    void noParameterOfAPageIsOurFault() {
        PersonSession person = PersonSession.of(tenant);
        String[][] pages = {
            {"app/invoices/list", "tab", "q", "customer", "from", "to", "currency", "sort", "size", "act", "row", "rows"
            },
            {"app/payments/list", "tab", "q", "customer", "from", "to", "currency", "sort", "size"},
            {"app/bank/list", "tab", "q", "sort", "size", "act", "row", "version"},
            {"app/bank/viewer", "id"},
            {"app/reminders/list", "tab", "q", "sort", "size", "act", "row", "rows"},
            {"app/customers/list", "tab", "q", "sort", "size"},
            {"app/items/list", "tab", "q", "sort", "size"},
            {"app/invoices/viewer", "id"},
            {"app/invoices/editor", "id", "customer"},
            {"app/customers/viewer", "id"},
            {"app/customers/editor", "id"},
            {"app/customers/conditions", "id"},
            {"app/customers/statement", "id", "from", "to", "currency"},
            {"app/items/editor", "id"},
            {"app/payments/viewer", "id"},
            {"app/payments/record", "invoice", "customer"},
            {"app/home", "year"},
            {"files/statement.pdf", "customer", "from", "to", "currency"},
            {"files/statement.csv", "customer", "from", "to", "currency"},
            {"files/invoices.zip", "id"},
            {"tools/vat-calculator", "country", "amount", "rate", "basis", "other"},
            {"tools/invoice-generator", "seller.address.country", "currency", "language", "basis", "remove", "do"},
            {"sign-in", "to"},
            {"set-up", "token"}
        };
        for (String[] page : pages) {
            for (int i = 1; i < page.length; i++) {
                for (String value : GarbageApiIT.GARBAGE) {
                    String path = page[0] + "?" + completeFile(page[0], page[i]) + page[i] + "=" + value;
                    HttpResponse<String> answer = person.get(path);
                    assertThat(answer.statusCode()).as(path).isLessThan(500);
                }
            }
        }
        for (String value : GarbageApiIT.GARBAGE) {
            for (String path : new String[] {"app/", "files/", "files/invoices/", "d/", "app/invoices/"}) {
                assertThat(person.get(path + value).statusCode())
                        .as(path + value)
                        .isLessThan(500);
            }
        }
    }

    private static String completeFile(String path, String wrong) {
        if (path.endsWith("/statement")) {
            return wrong.equals("id") ? "" : "id=" + customer + "&";
        }
        return path.startsWith("files/statement")
                ? GarbageApiIT.complete("/statements", wrong, customer)
                        + (wrong.equals("currency") ? "" : "currency=EUR&")
                : "";
    }

    @Test
    void aViewThatNobodyHasIsNotOurFault() {
        PersonSession person = PersonSession.of(tenant);
        for (String state :
                new String[] {"stateless", "", "0:0", GarbageApiIT.UNIT, "x".repeat(3_000), "\u20ac", "-1:-1"}) {
            for (String page : new String[] {"sign-in", "app/customers/list", "app/invoices/editor", "set-up"}) {
                HttpResponse<String> answer =
                        person.post(page, Map.of("form", "form", "jakarta.faces.ViewState", state));
                assertThat(answer.statusCode())
                        .as(page + " " + state.length() + " " + answer.body())
                        .isLessThan(500);
            }
        }
    }

    /** What a form by hand sends in the place of a file. */
    @Test
    void textWhereAFileBelongsIsRefusedInWords() {
        Visit visit = new Visit("192.0.2.77");
        visit.signIn(tenant.email(), tenant.password());
        String page = "app/settings/organization";
        Map<String, String> fields = new HashMap<>(Map.of("logo", "logo", "jakarta.faces.source", "logo:upload"));
        HttpResponse<String> without = visit.post(page, visit.get(page), fields);
        assertThat(without.statusCode()).as(Visit.location(without)).isEqualTo(200);
        fields.put("logo:picture", "x");
        HttpResponse<String> text = visit.post(page, visit.get(page), fields);
        assertThat(text.statusCode()).as(Visit.location(text)).isEqualTo(200);
        assertThat(text.body()).contains("data-to-field=\"logo:picture\"");
    }
}
