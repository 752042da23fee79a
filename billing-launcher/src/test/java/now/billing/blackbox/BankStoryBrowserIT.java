package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Money by bank transfer, at the desk and on the phone: the file is brought, the payment proposed, booked, and
 * undone.
 */
class BankStoryBrowserIT {
    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Reconciling GmbH");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aFileIsBroughtAndItsPaymentBooked(int width) {
        JsonNode invoice = tenant.issued(tenant.customer("Transfer " + width + " AG"), "100.00");
        String id = invoice.path("id").asText();
        String file = BankFiles.statement(
                BankFiles.entry("119.00", invoice.path("number").asText()));
        Page page = browser.window(width, 844);
        browser.watched("bank-story-" + width, () -> {
            SignInPage.open(page).signIn(tenant);
            page.navigate("app/bank/list");
            page.setInputFiles(
                    "#bank-file",
                    new FilePayload("november.xml", "application/xml", file.getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("[id='form:rows']")).containsText("Certain");
            assertThat(page.locator("[id='form:rows']")).containsText("Transfer " + width + " AG");
            Assertions.assertThat(wide(page)).isLessThanOrEqualTo(width);
            page.click("[data-act=book]");
            assertThat(page.locator("[id='form:rows'] tbody tr")).hasCount(0);
            Assertions.assertThat(tenant.invoice(id).path("open").asText()).isEqualTo("0.00");

            page.navigate(
                    "app/bank/list?tab=MATCHED&q=" + invoice.path("number").asText());
            page.click("[id='form:rows'] a[data-open]");
            assertThat(page.locator("[id='decide:reason']")).isVisible();
            Assertions.assertThat(wide(page)).isLessThanOrEqualTo(width);
            page.fill("[id='decide:reason']", "Booked by mistake");
            page.click("[id='decide:undo']");
            assertThat(page.locator("[id='proposals']")).containsText("Certain");
            Assertions.assertThat(tenant.invoice(id).path("open").asText()).isEqualTo("119.00");
            page.click("[id='proposals'] button");
            page.waitForURL("**/app/bank/list*");
            Assertions.assertThat(tenant.invoice(id).path("open").asText()).isEqualTo("0.00");
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    private static Integer wide(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }
}
