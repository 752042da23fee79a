package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Headings, subtotals and words among the lines, and rows of a spreadsheet that become lines. */
class RowsBrowserIT extends OneDraftCase {

    @Test
    void aHeadingAndASubtotalAreWrittenByKeyboard() {
        add("SUBTOTAL");
        PlaywrightAssertions.assertThat(page.locator("tr[data-role=SUBTOTAL] .line-amount"))
                .hasText("100,00");
        add("HEADING");
        page.keyboard().type("Phase one");
        page.keyboard().press("Alt+ArrowUp");
        page.keyboard().press("Alt+ArrowUp");
        editor.save();
        JsonNode layout = draft().path("layout");
        assertThat(layout.at("/0/text").asText()).isEqualTo("Phase one");
        assertThat(layout.at("/0/linesAbove").asInt()).isZero();
        assertThat(layout.at("/1/kind").asText()).isEqualTo("SUBTOTAL");

        page.reload();
        PlaywrightAssertions.assertThat(page.locator(".lines tbody tr").first().locator("[data-f=description]"))
                .hasValue("Phase one");
        page.setViewportSize(390, 844);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void fiftyRowsOfASpreadsheetBecomeFiftyLinesAndCanBeTakenBack() {
        String rows = IntStream.rangeClosed(1, 50)
                .mapToObj(row -> "19 %\tPart " + row + "\t2\tPiece\t" + row + ".5")
                .collect(Collectors.joining("\n", "VAT\tDescription\tQuantity\tUnit\tPrice\n", "\n"));
        page.click("[data-add-line]");
        paste(rows);
        PlaywrightAssertions.assertThat(page.locator(".lines tbody tr")).hasCount(51);
        editor.save();
        JsonNode last = draft().at("/lines/50");
        assertThat(last.path("description").asText()).isEqualTo("Part 50");
        assertThat(last.path("unitPrice").asText()).isEqualTo("50.50");
        assertThat(last.path("quantity").asText()).isEqualTo("2");
        assertThat(last.at("/tax/rate").asText()).isEqualTo("19");
        page.click("[data-undo-paste]");
        PlaywrightAssertions.assertThat(page.locator(".lines tbody tr")).hasCount(2);
        editor.save();
        assertThat(draft().path("lines")).hasSize(1);
    }

    private void add(String role) {
        page.click("[data-row-menu]");
        page.click("[data-add-row=" + role + "]");
    }

    private void paste(String text) {
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData: data, bubbles: true, cancelable: true })); }",
                text);
    }

    private JsonNode draft() {
        return tenant.invoice(page.url().replaceFirst(".*id=", ""));
    }
}
