package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.URI;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line is made optional at the desk, taken on the phone, and invoiced: the same cents on every screen. */
class OptionalLinesBrowserIT {
    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Choosing Browser GmbH");
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
    void theClientTakesALineAndItIsInvoiced(int width, int height) {
        String lines = Bodies.line("Desk", "1", "100.00") + ", " + Bodies.line("Lamp", "1", "33.33");
        String draft = tenant.api()
                .post("/estimates", Bodies.draft(tenant.customer("Picking " + width + " AG"), lines))
                .expect(201)
                .newId();
        Page page = browser.window(width, height);
        Page phone = browser.window(390, 844);
        Axe axe = new Axe(page);
        browser.watched("optional-lines-" + width, () -> {
            SignInPage.open(page).signIn(tenant);
            page.navigate("app/estimates/editor?id=" + draft);
            page.locator(".lines tbody tr").nth(1).locator("[data-line-menu]").click();
            page.click("[data-line-do=optional]");
            assertThat(page.locator(".lines tbody .line-optional").nth(0)).isHidden();
            assertThat(page.locator(".lines tbody .line-optional").nth(1)).isVisible();
            assertThat(page.locator("[id='form:totals']")).containsText("119,00");
            Assertions.assertThat(axe.findings()).isEmpty();
            page.click("[id='form:ask']");
            page.uncheck("[id='issueForm:sendIt']");
            page.click("[id='issueForm:issue']");
            page.waitForURL("**/app/estimates/viewer?*");
            page.click("[popovertarget=more-menu]");
            page.click("[data-show=answerDialog]");
            assertThat(page.locator("[id=answerDialog]")).containsText("Lamp");
            Assertions.assertThat(axe.findings()).isEmpty();

            take(phone, draft);

            page.navigate("app/estimates/viewer?id=" + draft);
            assertThat(page.locator("[id=standing]")).containsText("158,66");
            assertThat(page.locator("[id=standing]")).containsText("Lamp");
            Assertions.assertThat(axe.findings()).isEmpty();
            page.click("[id='invoicing:all']");
            page.waitForURL("**/app/invoices/editor?*");
            assertThat(page.locator("[id='form:totals']")).containsText("158,66");
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    private static void take(Page phone, String draft) {
        Axe axe = new Axe(phone);
        JsonNode estimate = tenant.api().get("/estimates/" + draft).expect(200).json();
        phone.navigate(URI.create(estimate.path("publicUrl").asText()).getPath().substring(1));
        assertThat(phone.locator(".options")).containsText("33.33");
        Assertions.assertThat(axe.findings()).isEmpty();
        phone.fill("#name", "Ann Example");
        phone.check(".options input");
        phone.click("button[value=APPROVED]");
        assertThat(phone.locator(".public-due h1")).containsText("158.66");
        assertThat(phone.locator(".public-due")).containsText("Lamp");
        Assertions.assertThat(axe.findings()).isEmpty();
    }
}
