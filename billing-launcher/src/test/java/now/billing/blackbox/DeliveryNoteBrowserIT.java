package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.net.URI;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A delivery note in the browser: from the invoice by one click to its receiver, and nowhere a price. */
class DeliveryNoteBrowserIT {
    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Carrying Browser GmbH");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 844"})
    void itIsMadeOfAnInvoiceIssuedAndShownWithoutPrices(int width, int height) {
        String invoice = tenant.issued(tenant.customer("Unpacking " + width + " AG"), "1234.00")
                .path("id")
                .asText();
        Page page = browser.window(width, height);
        Axe axe = new Axe(page);
        browser.watched("delivery-note-" + width, () -> {
            SignInPage.open(page).signIn(tenant);
            page.navigate("app/invoices/viewer?id=" + invoice);
            page.click("[popovertarget=more-menu]");
            page.click("[id='more:deliver']");
            page.waitForURL("**/app/delivery-notes/editor?*");
            assertThat(page.locator(".lines tbody tr")).hasCount(1);
            assertThat(page.locator(".lines .c-price").last()).isHidden();
            assertThat(page.locator("[id='form:totals']")).isHidden();
            Assertions.assertThat(axe.findings()).isEmpty();
            page.click("[id='form:ask']");
            page.uncheck("[id='issueForm:sendIt']");
            page.click("[id='issueForm:issue']");
            page.waitForURL("**/app/delivery-notes/viewer?*");
            assertThat(page.locator(".story")).containsText("Delivers");
            Assertions.assertThat(page.locator(".story").innerText()).doesNotContain("€", "0.00", "1,234");
            Assertions.assertThat(axe.findings()).isEmpty();
            String id = page.url().replaceAll(".*id=([0-9a-f-]+).*", "$1");

            page.navigate("app/delivery-notes/list");
            assertThat(page.locator("[id='form:rows']")).containsText("Unpacking " + width + " AG");
            Assertions.assertThat(page.locator("[id='form:rows']").innerText()).doesNotContain("€", "0.00");
            Assertions.assertThat(axe.findings()).isEmpty();

            page.navigate("app/invoices/viewer?id=" + invoice);
            assertThat(page.locator(".story")).containsText("Delivered by");

            page.navigate(publicPage(id));
            assertThat(page.locator(".public-due h1")).containsText("Delivery note DN-");
            Assertions.assertThat(page.locator("main, body").first().innerText())
                    .doesNotContain("€", "0.00");
            Assertions.assertThat(axe.findings()).isEmpty();
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    private static String publicPage(String note) {
        String address = tenant.api()
                .get("/delivery-notes/" + note)
                .expect(200)
                .json()
                .path("publicUrl")
                .asText();
        return URI.create(address).getPath().substring(1);
    }
}
