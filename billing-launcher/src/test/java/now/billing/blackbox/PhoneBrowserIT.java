package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a telephone no page is wider than the screen, and all it offers is within reach. */
class PhoneBrowserIT {
    private static final int WIDTH = 390;
    private static final String LONG = "Donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerkbau AG";
    private static final List<String> SETTINGS = List.of(
            "organization",
            "documents",
            "look",
            "conditions",
            "taxes",
            "rates",
            "banks",
            "reminders",
            "members",
            "tokens");
    private static final String TABS = ".subnav a";

    private static Browser browser;
    private static TestTenant tenant;
    private static Page page;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Telephone GmbH");
        browser = new Browser();
        page = browser.window(WIDTH, 844);
        SignInPage.open(page).signIn(tenant);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void allSettingsAreReachedByTheirTabs() {
        browser.watched("phone-settings", () -> {
            page.navigate("app/settings/organization");
            PlaywrightAssertions.assertThat(page.locator(TABS)).hasCount(SETTINGS.size());
            List<String> shown = new ArrayList<>();
            for (int i = 0; i < SETTINGS.size(); i++) {
                Locator tab = page.locator(TABS).nth(i);
                tab.click();
                PlaywrightAssertions.assertThat(tab).hasAttribute("aria-current", "page");
                assertFits(page.url());
                shown.add(page.url().replaceAll(".*/settings/", ""));
            }
            assertThat(shown).isEqualTo(SETTINGS);
            assertThat(browser.complaints()).isEmpty();
        });
    }

    @Test
    void papersAndAccountsFit() {
        String customer = tenant.customer(LONG);
        String invoice = tenant.issued(customer, "10374718572.00").path("id").asText();
        String payment = tenant.api()
                .post("/payments", Bodies.payment(customer, "12345915.68", Bodies.allocation(invoice, "12345915.68")))
                .expect(201)
                .newId();
        browser.watched("phone-pages", () -> {
            for (String address : List.of(
                    "customers/statement?id=" + customer,
                    "customers/viewer?id=" + customer,
                    "invoices/viewer?id=" + invoice,
                    "invoices/list",
                    "payments/viewer?id=" + payment,
                    "search?q=Donau")) {
                page.navigate("app/" + address);
                PlaywrightAssertions.assertThat(page.locator(".main")).containsText(LONG);
                assertFits(address);
            }
            assertThat(browser.complaints()).isEmpty();
        });
    }

    @Test
    void aButtonThatWaitsTakesNoMoreRoom() {
        String draft = tenant.draft(tenant.customer("Waiting AG"), "100");
        List<Route> held = new ArrayList<>();
        browser.watched("phone-waiting", () -> {
            InvoiceEditorPage.open(page, draft);
            double idle = right("form:ask");
            page.route("**/app/invoices/editor**", held::add);
            page.click("[id='form:preview']");
            page.waitForCondition(() -> !held.isEmpty());
            PlaywrightAssertions.assertThat(page.locator("[id='form:preview']"))
                    .hasClass(Pattern.compile("ui-state-loading"));
            assertThat(right("form:ask")).isEqualTo(idle).isLessThanOrEqualTo(WIDTH);
            page.unroute("**/app/invoices/editor**");
            held.forEach(Route::resume);
            PlaywrightAssertions.assertThat(page.locator("#previewDialog")).isVisible();
            assertThat(browser.complaints()).isEmpty();
        });
    }

    private static double right(String id) {
        BoundingBox box = page.locator("[id='" + id + "']").boundingBox();
        return box.x + box.width;
    }

    private static void assertFits(String what) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(what)
                .isLessThanOrEqualTo(WIDTH);
    }
}
