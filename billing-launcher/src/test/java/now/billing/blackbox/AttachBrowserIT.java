package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files are put into a document in the editor, and saved from what was issued; prices below a list price. */
class AttachBrowserIT extends OneDraftCase {
    private static final String INPUT = "#more-fields [data-attach]";
    private static final String SAID = "#more-fields [data-attach-said]";

    @Test
    void aFileIsAttachedKeptAndSavedByItsReader() {
        page.click("#more-fields summary");
        attach("hours.pdf", "%PDF-1.7 hours");
        PlaywrightAssertions.assertThat(page.locator(SAID)).containsText("hours.pdf is attached");
        editor.save();
        JsonNode file = draft().at("/documents/0/file");
        assertThat(file.path("name").asText()).isEqualTo("hours.pdf");
        assertThat(file.path("type").asText()).isEqualTo("application/pdf");

        page.reload();
        page.click("#more-fields summary");
        PlaywrightAssertions.assertThat(page.locator("[id='form:more:0:documents:0:file_name']"))
                .hasValue("hours.pdf");
        tenant.api().post("/invoices/" + id() + "/issue", "{}").expect(200);
        page.navigate(page.url().replace("editor", "viewer"));
        String saved = page.waitForDownload(() -> page.click("a:has-text('hours.pdf')"))
                .suggestedFilename();
        assertThat(saved).isEqualTo("hours.pdf");
    }

    @Test
    void aFileIsTakenAwayAgainAndAnotherTypeIsRefused() {
        page.click("#more-fields summary");
        attach("page.csv", "<html></html>");
        PlaywrightAssertions.assertThat(page.locator(SAID)).containsText("page.csv is none of");
        attach("list.csv", "a;b");
        page.locator("[data-term-list='documents'] [data-term-remove]").click();
        editor.save();
        assertThat(draft().path("documents")).isEmpty();
    }

    @Test
    void whatIsPressedWhileAFileIsSentWaitsForIt() {
        List<Route> held = new ArrayList<>();
        page.route("**/files/attached", held::add);
        page.click("#more-fields summary");
        attach("hours.pdf", "%PDF-1.7 slow");
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))"))
                .as("leaving asks first")
                .isEqualTo(true);
        page.click("[id='form:ask']");
        held.forEach(Route::resume);
        PlaywrightAssertions.assertThat(page.locator("#issueDialog")).isVisible();
        assertThat(draft().at("/documents/0/file/name").asText()).isEqualTo("hours.pdf");
    }

    @Test
    void filesOfOneNameAreNumbered() {
        page.click("#more-fields summary");
        attach("image.csv", "a;b");
        PlaywrightAssertions.assertThat(page.locator("[id='form:more:0:documents:0:file_name']"))
                .hasValue("image.csv");
        attach("image.csv", "c;d");
        PlaywrightAssertions.assertThat(page.locator("[id='form:more:0:documents:1:file_name']"))
                .hasValue("image (2).csv");
        editor.save();
        assertThat(draft().path("documents")).hasSize(2);
    }

    @Test
    void anItemThatIsPickedHasNotTheListPriceOfTheFormerOne() {
        tenant.api().post("/items", Bodies.item("Consulting", "30.00")).expect(201);
        editor.withLine(0, "more");
        page.fill("#line-list-price", "120");
        page.click("#lineMore [data-hide]");
        editor.save();
        assertThat(draft().at("/lines/0").hasNonNull("grossPrice")).isTrue();
        page.reload();
        editor.description(0).fill("");
        PlaywrightAssertions.assertThat(editor.description(0)).hasValue("");
        editor.pickItem(0, "Consul", "Consulting");
        editor.save();
        JsonNode line = draft().at("/lines/0");
        assertThat(line.path("description").asText()).isEqualTo("Consulting");
        assertThat(line.hasNonNull("grossPrice")).isFalse();
    }

    @Test
    void aPriceBelowTheListPriceShowsItsDiscount() {
        editor.withLine(0, "more");
        page.fill("#line-list-price", "120");
        PlaywrightAssertions.assertThat(page.locator("#line-price-discount")).hasValue("20,00");
        page.click("#lineMore [data-hide]");
        editor.save();
        JsonNode line = draft().at("/lines/0");
        assertThat(line.path("grossPrice").asText()).isEqualTo("120.00");
        assertThat(line.path("priceDiscount").asText()).isEqualTo("20.00");

        page.reload();
        page.fill("[id='form:lines:0:unitPrice']", "80");
        editor.save();
        assertThat(draft().at("/lines/0").hasNonNull("grossPrice"))
                .as("a price typed anew stands alone")
                .isFalse();
    }

    @Test
    void aPriceAboveTheListPriceLeadsToIt() {
        editor.withLine(0, "more");
        page.fill("#line-list-price", "120");
        page.click("#lineMore [data-hide]");
        page.fill("[id='form:lines:0:unitPrice']", "150");
        page.click("[id='form:save']");
        page.click(".error-summary [data-to-field]");
        PlaywrightAssertions.assertThat(page.locator("[id='form:lines:0:more']"))
                .isFocused();
        PlaywrightAssertions.assertThat(page.locator(".line-errors .error")).containsText("The list price");
        page.fill("[id='form:lines:0:unitPrice']", "100");
        editor.save();
        PlaywrightAssertions.assertThat(page.locator(".line-errors .error")).hasCount(0);
    }

    private void attach(String name, String content) {
        page.setInputFiles(INPUT, new FilePayload(name, "", content.getBytes(StandardCharsets.US_ASCII)));
    }

    private String id() {
        return page.url().replaceFirst(".*id=", "");
    }

    private JsonNode draft() {
        return tenant.invoice(id());
    }
}
