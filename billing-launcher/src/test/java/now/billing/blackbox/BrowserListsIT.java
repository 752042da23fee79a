package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists in the browser: sorted, searched, filtered and paged; a payment taken back, and the statement that follows. */
class BrowserListsIT {
    private static final int DRAFTS = 28;

    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Lists GmbH");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void listIsSortedPagedSearchedAndFilteredOnTheServer() {
        String many = tenant.customer("Many AG");
        String one = tenant.customer("Zebra AG");
        for (int i = 1; i < DRAFTS; i++) {
            tenant.draft(many, String.valueOf(i * 10));
        }
        tenant.draft(one, "5");
        Page page = browser.window(1440, 900);
        browser.watched("lists", () -> {
            SignInPage.open(page).signIn(tenant);
            page.navigate("app/invoices/list?tab=DRAFT");
            assertThat(rows(page)).hasCount(25);
            assertThat(page.locator(".tabs a[aria-current=page] .count")).hasText(String.valueOf(DRAFTS));

            page.click("[id='form:sortTOTAL']");
            assertThat(page.locator("th[aria-sort=descending]")).containsText("Amount");
            assertThat(rows(page).first()).containsText(Pattern.compile("321[.,]30"));
            page.click("[id='form:next']");
            assertThat(rows(page)).hasCount(DRAFTS - 25);
            assertThat(rows(page).last()).containsText(Pattern.compile("5[.,]95"));
            page.click("[id='form:previous']");
            assertThat(rows(page)).hasCount(25);

            page.click("[id='form:sortTOTAL']");
            assertThat(rows(page).first()).containsText("Zebra AG");
            page.reload();
            assertThat(page.locator("th[aria-sort=ascending]")).containsText("Amount");

            page.keyboard().press("/");
            page.keyboard().type("zebra");
            assertThat(rows(page)).hasCount(1);
            assertThat(page.locator("[id='form:sums']")).containsText(Pattern.compile("5[.,]95"));
            page.keyboard().press("ArrowDown");
            assertThat(rows(page).first().locator("a[data-open]")).isFocused();

            page.click("button[popovertarget=period-menu]");
            page.click("#period-menu >> text=Last year");
            assertThat(page.locator("[id='form:rows']")).containsText("Nothing found");
            page.click("[id='form:clear']");
            assertThat(rows(page)).hasCount(25);
            assertThat(browser.complaints()).isEmpty();
        });
    }

    @Test
    void paymentIsTakenBackWithAReasonAndTheStatementShowsIt() {
        String customer = tenant.customer("Back AG");
        JsonNode invoice = tenant.issued(customer, "100");
        String id = invoice.path("id").asText();
        tenant.api()
                .post("/payments", Bodies.payment(customer, "119.00", Bodies.allocation(id, "119.00")))
                .expect(201);
        Page page = browser.window(1440, 900);
        browser.watched("reversal", () -> {
            SignInPage.open(page).signIn(tenant);
            page.navigate("app/payments/list?q=back");
            assertThat(rows(page).first()).containsText(invoice.path("number").asText());
            rows(page).first().locator("a[data-open]").click();

            page.click("button[popovertarget=more-menu]");
            page.click("[data-at=reverse]");
            page.click("[id='reverse:confirm']");
            assertThat(page.locator("#reverseDialog .error")).isVisible();
            page.fill("[id='reverse:reason']", "Booked twice");
            page.click("[id='reverse:confirm']");
            assertThat(page.locator(".note")).containsText("Booked twice");
            assertThat(tenant.invoice(id).path("open").asText()).isEqualTo("119.00");

            page.navigate("app/customers/statement?id=" + customer);
            assertThat(page.locator("main")).containsText("Payment taken back");
            assertThat(page.locator("main tbody tr").last()).containsText(Pattern.compile("119[.,]00"));
            assertThat(browser.complaints()).isEmpty();
        });
    }

    /** Swiss cash rounding: 4,507.77 with VAT, of which 4,507.75 are asked for. */
    @Test
    void whatTheInvoiceAsksForIsItsAmountEverywhere() {
        String customer = tenant.customer("Runde AG");
        String draft = tenant.api()
                .post(
                        "/invoices",
                        Bodies.draft(customer, Bodies.line("Consulting", "1", "3788.04"))
                                .replace("\"EUR\"", "\"CHF\", \"cashRounding\": true"))
                .expect(201)
                .newId();
        tenant.api().post("/invoices/" + draft + "/issue", "{}").expect(200);
        JsonNode row = tenant.api()
                .get("/invoices?q=runde")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertThat(row.path("gross").asText()).isEqualTo("4507.77");
        assertThat(row.path("payable").asText()).isEqualTo("4507.75");
        assertThat(row.path("open").asText()).isEqualTo("4507.75");

        Pattern asked = Pattern.compile("4[.,]507[.,]75");
        Page page = browser.window(1440, 900);
        browser.watched("payable", () -> {
            SignInPage.open(page).signIn(tenant);
            assertThat(page.locator(".table-card")).containsText(asked);
            page.navigate("app/invoices/list?q=runde");
            assertThat(rows(page).locator("td.amount.strong")).containsText(asked);
            assertThat(page.locator("[id='form:sums'] .money")).containsText(asked);
            page.navigate("app/customers/viewer?id=" + customer);
            assertThat(page.locator("td.amount.strong")).containsText(asked);
            page.navigate("app/invoices/viewer?id=" + draft);
            assertThat(page.locator(".story .due")).containsText(asked);
        });
    }

    private static Locator rows(Page page) {
        return page.locator("[id='form:rows'] tbody tr");
    }
}
