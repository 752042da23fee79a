package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order in the browser that is paid in part beforehand: deposit, then final invoice. */
class DepositBrowserIT {
    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Depositing Browser GmbH");
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
    void aDepositIsAskedForAndTakenOff(int width) {
        String estimate = estimate("Advancing " + width + " AG");
        Page page = browser.window(width, 900);
        Axe axe = new Axe(page);
        browser.watched("deposit-story-" + width, () -> {
            SignInPage.open(page).signIn(tenant);
            page.navigate("app/estimates/viewer?id=" + estimate);
            assertThat(page.locator("[id='finishing:finish']")).hasCount(0);
            page.click("[popovertarget=more-menu]");
            page.click("[data-show=depositDialog]");
            assertThat(page.locator("[id=depositDialog]")).isVisible();
            assertThat(page.locator("[id='deposit:percent']")).hasValue("30");
            Assertions.assertThat(axe.findings()).isEmpty();
            page.fill("[id='deposit:percent']", "101");
            page.click("[id='deposit:go']");
            assertThat(page.locator("[id=depositDialog] [aria-invalid=true]")).hasCount(1);
            page.fill("[id='deposit:percent']", "40");
            page.click("[id='deposit:go']");
            page.waitForURL("**/app/invoices/editor?*");
            issue(page);
            assertThat(page.locator("[id=standing]")).containsText("Deposit invoice");
            Assertions.assertThat(axe.findings()).isEmpty();

            page.navigate("app/estimates/viewer?id=" + estimate);
            Assertions.assertThat(axe.findings()).isEmpty();
            page.click("[id='finishing:finish']");
            page.waitForURL("**/app/invoices/editor?*");
            Assertions.assertThat(axe.findings()).isEmpty();
            issue(page);
            assertThat(page.locator("[id=standing]")).containsText("Final invoice");
            assertThat(page.locator(".story")).containsText("Deducts");
            assertThat(page.locator("[id='finishing:finish']")).hasCount(0);
            Assertions.assertThat(axe.findings()).isEmpty();
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    private static void issue(Page page) {
        page.click("[id='form:ask']");
        page.uncheck("[id='issueForm:sendIt']");
        page.click("[id='issueForm:issue']");
        page.waitForURL("**/app/invoices/viewer?*");
    }

    private static String estimate(String customer) {
        String body = Bodies.draft(tenant.customer(customer), Bodies.line("Built", "1", "100.00"));
        String id = tenant.api().post("/estimates", body).expect(201).newId();
        tenant.api().post("/estimates/" + id + "/finalise", "{}").expect(200);
        return id;
    }
}
