package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A late invoice in the browser, at the desk and on the phone: reminded with a fee, which its receiver sees and pays. */
class ReminderStoryBrowserIT {
    private static final int LATE = 20;

    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Reminding GmbH");
        JsonNode first = tenant.api()
                .get("/reminder-levels")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        tenant.api()
                .put(
                        "/reminder-levels/" + first.path("id").asText(),
                        "\"1\"",
                        "{\"days\": 5, \"fee\": \"5.00\", \"automatic\": false}")
                .expect(200);
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
    void lateInvoiceIsRemindedAndPaidWithItsFee(int width) {
        String name = "Late " + width + " AG";
        JsonNode invoice = overdue(name);
        String id = invoice.path("id").asText();
        Page page = browser.window(width, 844);
        browser.watched("reminder-story-" + width, () -> {
            SignInPage.open(page).signIn(tenant);
            turnOn(page);
            remind(page, name);
            Assertions.assertThat(tenant.invoice(id).path("open").asText()).isEqualTo("124.00");

            page.navigate("app/reminders/list?tab=SENT");
            assertThat(page.locator("[id='form:rows']")).containsText(name);
            Assertions.assertThat(wide(page)).isLessThanOrEqualTo(width);
            Page receiver = browser.window(width, 844);
            receiver.navigate(
                    URI.create(invoice.path("publicUrl").asText()).getPath().substring(1));
            assertThat(receiver.locator("main.public")).containsText(Pattern.compile("124[.,]00"));

            page.navigate("app/payments/record?invoice=" + id);
            page.fill("[id='form:amount']", "124.00");
            page.keyboard().press("Tab");
            assertThat(page.locator("[id='form:left']")).containsText(Pattern.compile("0[.,]00"));
            page.click("[id='form:save']");
            page.waitForURL("**/app/invoices/viewer?*");
            assertThat(page.locator(".story")).containsText("Paid");
            Assertions.assertThat(tenant.invoice(id).path("open").asText()).isEqualTo("0.00");
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    private static JsonNode overdue(String customer) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        String draft = """
                {"customerId": "%s", "issueDate": "%s", "dueDate": "%s", "currency": "EUR",
                 "lines": [{"description": "Work", "quantity": "1", "unitPrice": "100.00",
                   "tax": {"category": "S", "rate": "19"}}]}""".formatted(tenant.customer(customer), today.minusDays(LATE + 10), today.minusDays(LATE));
        String id = tenant.api().post("/invoices", draft).expect(201).newId();
        return tenant.api().post("/invoices/" + id + "/issue", "{}").expect(200).json();
    }

    private static void turnOn(Page page) {
        page.navigate("app/reminders/list");
        if (page.locator(".empty a[href$='/app/settings/reminders']").count() == 0) {
            return;
        }
        page.click(".empty a[href$='/app/settings/reminders']");
        page.click("[id='list:turn']");
        page.click("dialog.confirm .button-primary");
        assertThat(page.locator("[id='list'] .chip").first()).hasText("On");
    }

    private static void remind(Page page, String customer) {
        page.navigate("app/reminders/list?q=" + customer.replace(" ", "%20"));
        assertThat(page.locator("[data-pick]")).hasCount(1);
        page.check("[data-pick]");
        page.click("[data-bulk=send]");
        assertThat(page.locator("[id='remind']")).containsText(customer);
        assertThat(page.locator("[id='remind']")).containsText(Pattern.compile("124[.,]00"));
        page.click("[id='remind:send']");
        assertThat(page.locator("[id='form:rows'] [data-pick]")).hasCount(0);
    }

    private static Integer wide(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }
}
