package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A wrong invoice in the browser: taken back in part, taken back as a whole, and written anew. */
class CreditNoteBrowserIT {
    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Crediting Browser GmbH");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void anAmountOfAnInvoiceIsCredited() {
        JsonNode invoice = tenant.issued(tenant.customer("Discounted AG"), "100");
        Page page = browser.window(1440, 900);
        Axe axe = new Axe(page);
        browser.watched("credit-story", () -> {
            SignInPage.open(page).signIn(tenant);
            fromMenu(page, invoice, "creditDialog");
            page.fill("[id='credit:amount']", "11.90");
            page.fill("[id='credit:reason']", "Delivered late");
            Assertions.assertThat(axe.findings()).isEmpty();
            page.click("[id='credit:go']");
            page.waitForURL("**/app/credit-notes/editor?*");
            assertThat(page.locator("aside.side"))
                    .containsText(invoice.path("number").asText());
            assertThat(page.locator("[id='form:reason']")).hasValue("Delivered late");
            Assertions.assertThat(axe.findings()).isEmpty();

            page.click("[id='form:ask']");
            page.uncheck("[id='issueForm:sendIt']");
            page.click("[id='issueForm:issue']");
            page.waitForURL("**/app/credit-notes/viewer?*");
            assertThat(page.locator("[id=standing] .chip")).hasText("Set off");
            assertThat(page.locator(".story")).containsText("Credits");
            Assertions.assertThat(axe.findings()).isEmpty();

            page.navigate("app/credit-notes/list");
            assertThat(page.locator("[id='form:rows']")).containsText("Discounted AG");
            page.navigate("app/search?q=Discounted");
            assertThat(page.locator("#found-credit-notes")).isVisible();
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    @Test
    void aWrongInvoiceIsCorrectedOnThePhone() {
        JsonNode invoice = tenant.issued(tenant.customer("Moved AG"), "50");
        String id = invoice.path("id").asText();
        Page page = browser.window(390, 844);
        browser.watched("correct-story", () -> {
            SignInPage.open(page).signIn(tenant);
            fromMenu(page, invoice, "correctDialog");
            page.fill("[id='correct:reason']", "Wrong address");
            page.click("[id='correct:go']");
            page.waitForURL("**/app/invoices/editor?*");
            Assertions.assertThat(tenant.invoice(id).path("state").asText()).isEqualTo("CANCELLED");

            page.navigate("app/invoices/viewer?id=" + id);
            assertThat(page.locator("[id=standing] .chip")).hasText("Cancelled");
            assertThat(page.locator(".story")).containsText("Credited by");
            assertThat(page.locator(".story")).containsText("Corrected by");
            assertThat(page.locator("[data-show=creditDialog]")).hasCount(0);
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    private static void fromMenu(Page page, JsonNode invoice, String dialog) {
        page.navigate("app/invoices/viewer?id=" + invoice.path("id").asText());
        page.click("[popovertarget=more-menu]");
        page.click("[data-show=" + dialog + "]");
        assertThat(page.locator("[id=" + dialog + "]")).isVisible();
    }
}
