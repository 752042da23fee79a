package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calculator and generator for anybody: exact, bounded, and nothing of it is kept. */
class ToolsApiIT {
    private static final String CALCULATOR = "tools/vat-calculator";
    private static final String GENERATOR = "tools/invoice-generator";

    private final Visit visit = new Visit("192.0.2.61");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE | 100    | NET   | 19   | 100,00 €   | 19,00 €  | 119,00 €",
                "DE | 119,00 | GROSS | 19   | 100,00 €   | 19,00 €  | 119,00 €",
                "FR | 0,50   | NET   | 5.5  | 0,50 €     | 0,03 €   | 0,53 €",
                "IE | 4.99   | GROSS | 13.5 | €4.40      | €0.59    | €4.99",
                "TN | 1,005  | NET   | 19   | 1,005 DT   | 0,191 DT  | 1,196 DT"
            })
    void vatIsAddedAndTakenOut(
            String country, String amount, String basis, String rate, String net, String tax, String gross) {
        Map<String, String> asked = new LinkedHashMap<>(Map.of("country", country, "amount", amount));
        asked.putAll(Map.of("basis", basis, "rate", rate));
        String page = visit.get(CALCULATOR + "?" + Visit.encoded(asked)).body();
        assertThat(figures(page)).as(country).containsExactly(plain(net), plain(tax), plain(gross));
        assertThat(page).contains("How it is calculated");
    }

    @Test
    void anAmountThatCanBeReadTwoWaysIsAskedFor() {
        HttpResponse<String> page = visit.get(CALCULATOR + "?country=IE&basis=NET&rate=23&amount=1,2,3");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("is not a number").doesNotContain("tools-figures");
    }

    @Test
    void anInvoiceIsDrawnAndItsCentsAreThoseOfTheForm() throws IOException {
        Map<String, String> form = form();
        String sums = post(form, "sum").body();
        assertThat(plain(sums)).contains("357,00 €");
        HttpResponse<byte[]> pdf = draw(form, "192.0.2.62");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(Pdf.text(pdf.body()))
                .contains("Rechnung", "R-17", "Seller GmbH", "Buyer AG", "357,00 €", "DE89 3704 0044 0532 0130 00");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        Map<String, String> form = form();
        form.remove("number");
        form.put("price", "twelve");
        form.put("iban", "DE89 3704 0044 0532 0130 01");
        HttpResponse<String> refused = post(form, "pdf");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#number\"", "href=\"#lines-0-price\"", "href=\"#iban\"")
                .contains("value=\"Seller GmbH\"", "value=\"twelve\"")
                .doesNotContain("href=\"#lines-0-description\"");
    }

    @Test
    void theLawOfInvoicesHoldsAndTheReasonThatWasTypedIsPrinted() throws IOException {
        Map<String, String> form = form();
        form.putAll(Map.of("rate", "0", "untaxed", "AE", "untaxedReason", "\u00a7 13b UStG"));
        HttpResponse<String> refused = post(form, "pdf");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#buyer-taxIds");
        form.put("buyer.taxIds[0].value", "ATU13585627");
        assertThat(Pdf.text(draw(form, "192.0.2.65").body())).contains("\u00a7 13b UStG", "300,00 \u20ac");
    }

    @Test
    void enterCalculatesWithWhatWasTyped() {
        String page = visit.get(CALCULATOR + "?country=DE&amount=100&basis=NET&rate=&other=7,7&used=19")
                .body();
        assertThat(figures(page)).containsExactly("100,00 \u20ac", "7,70 \u20ac", "107,70 \u20ac");
        String again = visit.get(CALCULATOR + "?country=DE&amount=100&basis=NET&rate=&other=&used=7")
                .body();
        assertThat(figures(again)).containsExactly("100,00 \u20ac", "7,00 \u20ac", "107,00 \u20ac");
    }

    @Test
    void whatIsTypedIsShownAsTextOnly() {
        Map<String, String> form = form();
        form.put("seller.name", "<script>alert(1)</script>\"#{1+1}");
        assertThat(post(form, "sum").body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;#{1+1}");
    }

    @Test
    void oneNetworkDrawsOnlySoMany() throws IOException {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            answers.add(draw(form(), "192.0.2.63").statusCode());
        }
        assertThat(answers.subList(0, 20)).containsOnly(200);
        assertThat(answers.subList(20, 22)).containsOnly(429);
        assertThat(draw(form(), "192.0.2.64").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingElseIsThere() {
        assertThat(visit.get("tools/").statusCode()).isEqualTo(404);
        assertThat(visit.get("tools/../app/home").statusCode()).isNotEqualTo(200);
        assertThat(visit.get("tools/other").statusCode()).isEqualTo(404);
        HttpResponse<String> long64 = visit.send(visit.request(GENERATOR)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("notes=" + "x".repeat(70_000))));
        assertThat(long64.statusCode()).isEqualTo(413);
        assertThat(visit.setCookies()).isEmpty();
    }

    private static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("seller.name", "Seller GmbH");
        form.put("seller.address.country", "DE");
        form.put("seller.taxIds[0].value", "DE136695976");
        form.put("buyer.name", "Buyer AG");
        form.put("seller.address.street", "Weg 1");
        form.put("seller.address.postCode", "10115");
        form.put("seller.address.town", "Berlin");
        form.put("buyer.address.street", "Gasse 2");
        form.put("buyer.address.postCode", "1010");
        form.put("buyer.address.town", "Wien");
        form.put("buyer.address.country", "AT");
        form.put("number", "R-17");
        form.put("issueDate", "2026-11-29");
        form.put("dueDate", "2026-12-29");
        form.put("currency", "EUR");
        form.put("language", "de");
        form.put("basis", "NET");
        form.put("description", "Beratung");
        form.put("quantity", "2,5");
        form.put("unit", "HUR");
        form.put("price", "120,00");
        form.put("rate", "19");
        form.put("iban", "DE89 3704 0044 0532 0130 00");
        return form;
    }

    private HttpResponse<String> post(Map<String, String> form, String action) {
        return visit.send(request(visit, form, action));
    }

    private static HttpRequest.Builder request(Visit visit, Map<String, String> form, String action) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("do", action);
        return visit.request(GENERATOR)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Visit.encoded(all)));
    }

    private static HttpResponse<byte[]> draw(Map<String, String> form, String network) throws IOException {
        HttpRequest request = request(new Visit(network), form, "pdf").build();
        try {
            return BlackBox.client().send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> figures(String page) {
        String list = page.substring(page.indexOf("tools-figures"), page.indexOf("</dl>"));
        return Pattern.compile("class=\"money\">([^<]+)<")
                .matcher(list)
                .results()
                .map(each -> plain(each.group(1)))
                .collect(Collectors.toList());
    }

    /** Kinds of blanks made alike. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Zs}+", " ").strip();
    }
}
