package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colleagues write beside an issued invoice, find it by its tag, and see on the customer’s page what is open. */
class MarginBrowserIT {
    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Noting GmbH");
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
    void aTagAndANoteStandBesideTheInvoiceAndNowhereElse(int width) {
        String customer = tenant.customer("Noted " + width + " AG");
        String id = tenant.issued(customer, "100.00").path("id").asText();
        String tag = "Fair " + width;
        Page page = browser.window(width, 844);
        browser.watched("margin-" + width, () -> {
            SignInPage.open(page).signIn(tenant);
            page.navigate("app/invoices/viewer?id=" + id);
            page.fill("[id='margin:tag']", tag);
            page.click("[id='margin:addTag']");
            assertThat(page.locator(".tag-list")).containsText(tag);
            page.fill("[id='margin:text']", "Promised a call");
            page.click("[id='margin:keep']");
            assertThat(page.locator(".margin-notes")).containsText("Promised a call");
            page.click(".margin-notes a >> nth=0");
            assertThat(page.locator("[id='margin:text']")).hasValue("Promised a call");
            page.fill("[id='margin:text']", "Called on Monday");
            page.click("[id='margin:keep']");
            assertThat(page.locator(".margin-notes")).containsText("Called on Monday");
            narrow(page, width);

            page.navigate("app/invoices/list?tag=" + tag.replace(" ", "%20"));
            assertThat(page.locator("[id='form:rows'] tbody tr")).hasCount(1);
            assertThat(page.locator("[id='form:rows'] .tags")).containsText(tag);
            narrow(page, width);

            page.navigate("app/customers/viewer?id=" + customer);
            assertThat(page.locator("#open-items")).containsText("119");
            assertThat(page.locator("[id='story'] .timeline li")).hasCount(2);
            narrow(page, width);
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
        Assertions.assertThat(tenant.api()
                        .get("/invoices/" + id + "/notes")
                        .expect(200)
                        .text())
                .contains("Called on Monday");
    }

    private static void narrow(Page page, int width) {
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }
}
