package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bill in the browser, at the desk and on the phone: it begins with its file, is approved, and is paid in two parts. */
class BillStoryBrowserIT {
    private static final byte[] PAPER = "%PDF-1.7 a supplier's paper".getBytes(StandardCharsets.UTF_8);

    private static final String YESTERDAY =
            LocalDate.now(ZoneOffset.UTC).minusDays(1).format(DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT));

    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Payables GmbH");
        tenant.supplier("Paper Mill AG");
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
    void billGoesFromItsFileToItsLastPayment(int width) {
        Page page = browser.window(width, 844);
        browser.watched("bill-story-" + width, () -> {
            SignInPage.open(page).signIn(tenant);
            begin(page);
            write(page, "M-" + width);
            Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            page.click("[id='form:approve']");
            page.waitForURL("**/app/bills/viewer?*");
            Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            String id = page.url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
            Assertions.assertThat(page.waitForDownload(() -> page.click("a[href$='/attachment']"))
                            .suggestedFilename())
                    .endsWith(".pdf");

            pay(page, "19.00");
            assertThat(page.locator(".big-number")).containsText("100");
            Assertions.assertThat(bill(id).path("settlement").asText()).isEqualTo("PARTLY_PAID");
            pay(page, null);
            Assertions.assertThat(bill(id).path("settlement").asText()).isEqualTo("PAID");
            Assertions.assertThat(bill(id).path("open").asText()).isEqualTo("0.00");

            page.navigate("app/bills/list");
            assertThat(page.locator("[id='form:rows']")).containsText("M-" + width);
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    private static JsonNode bill(String id) {
        return tenant.api().get("/bills/" + id).expect(200).json();
    }

    private static void begin(Page page) {
        page.navigate("app/bills/list");
        page.setInputFiles("[id='start:file']", new FilePayload("paper.pdf", "application/pdf", PAPER));
        page.waitForURL("**/app/bills/editor?*");
        assertThat(page.locator("a[href$='/attachment']")).isVisible();
    }

    private static void write(Page page, String number) {
        page.locator("[id='form:supplier_input']").pressSequentially("Paper");
        page.locator(".ui-autocomplete-item").first().click();
        assertThat(page.locator("[id='form:from']")).containsText("Paper Mill AG");
        page.fill("[id='form:number']", number);
        page.click("[id='form:approve']");
        assertThat(page.locator(".error-summary")).isVisible();
        page.fill("[id='form:issueDate']", YESTERDAY);
        page.fill("[id='form:totals:0:net']", "100");
        page.fill("[id='form:totals:0:tax']", "19");
    }

    /** @param amount null for what the page offers */
    private static void pay(Page page, String amount) {
        page.click("[id='act:pay']");
        page.locator("[id='payment:go']").waitFor();
        if (amount != null) {
            page.fill("[id='payment:amount']", amount);
        }
        page.waitForNavigation(() -> page.click("[id='payment:go']"));
    }
}
