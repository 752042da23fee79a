package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists in the browser: sorted, searched, filtered and paged; a payment taken back, and the statement that follows. */
class BrowserListsIT {
    private static final int DRAFTS = 28;

    /** What changes something where it is pressed. */
    private static final String CHANGING =
            "[data-act], [data-show], [data-bulk=send], [data-bulk=discard], [id$=':save'],"
                    + " [id$=':compose'], [id$=':allocate'], [id$=':confirm'], .danger, .button-danger";

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

            assertThat((Boolean) page.evaluate("""
                            () => {
                                const find = document.querySelector("[data-find]");
                                const style = getComputedStyle(find);
                                const pen = document.createElement("canvas").getContext("2d");
                                pen.font = style.font;
                                const beside = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
                                return pen.measureText(find.placeholder).width <= find.clientWidth - beside;
                            }"""))
                    .as("what can be searched for is not cut")
                    .isTrue();
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
            assertThat(page.locator("main .note-attention")).containsText("Booked twice");
            assertThat(tenant.invoice(id).path("open").asText()).isEqualTo("119.00");

            page.navigate("app/customers/statement?id=" + customer);
            assertThat(page.locator("main")).containsText("Payment reversed");
            assertThat(page.locator("main tbody tr").last()).containsText(Pattern.compile("119[.,]00"));
            assertThat(browser.complaints()).isEmpty();
        });
    }

    /** Swiss cash rounding: 4,507.77 with VAT, of which 4,507.75 are asked for. */
    @Test
    void whatTheInvoiceAsksForIsItsAmountEverywhere() {
        String customer = tenant.customer("Runde AG");
        String today = LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(1).toString();
        tenant.api()
                .post(
                        "/exchange-rates",
                        "{\"date\": \"" + today + "\", \"from\": \"CHF\", \"to\": \"EUR\", \"rate\": \"1.05\"}")
                .expect(201);
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
            assertThat(page.locator("td.amount.strong")).containsText(new Pattern[] {asked, asked});
            page.navigate("app/invoices/viewer?id=" + draft);
            assertThat(page.locator(".story .due")).containsText(asked);
        });
    }

    @Test
    void whoMayOnlyLookIsOfferedNothingElse() {
        String customer = tenant.customer("Seen AG");
        String draft = tenant.draft(customer, "10");
        String issued = tenant.issued(customer, "100").path("id").asText();
        String item = tenant.api()
                .post("/items", Bodies.item("Seen", "1"))
                .expect(201)
                .newId();
        String payment = tenant.api()
                .post("/payments", Bodies.payment(customer, "20.00", Bodies.allocation(issued, "20.00")))
                .expect(201)
                .newId();
        Page page = browser.window(1440, 900);
        browser.watched("looking", () -> {
            SignInPage.open(page).signIn(tenant.member("VIEWER"));
            assertThat(List.of(
                            "customers/editor",
                            "customers/editor?id=" + customer,
                            "items/editor",
                            "items/editor?id=" + item,
                            "payments/record",
                            "payments/record?invoice=" + issued,
                            "invoices/editor",
                            "invoices/editor?id=" + draft,
                            "settings/tokens"))
                    .allSatisfy(address -> assertThat(
                                    page.request().get("app/" + address).status())
                            .as(address)
                            .isEqualTo(403));
            assertThatLinksOpen(
                    page,
                    List.of(
                            "home",
                            "invoices/list",
                            "invoices/viewer?id=" + issued,
                            "customers/list",
                            "customers/viewer?id=" + customer,
                            "customers/statement?id=" + customer,
                            "items/list",
                            "payments/list",
                            "payments/viewer?id=" + payment,
                            "settings/banks",
                            "settings/taxes",
                            "settings/organization"),
                    shown ->
                            assertThat(page.locator(CHANGING).count()).as(shown).isZero());
            assertThat(browser.complaints()).isEmpty();
        });
    }

    @Test
    void largestAmountsFitIntoTheFiguresOfHome() {
        TestTenant large = TestTenant.create("Large GmbH");
        large.issued(large.customer("Large AG"), "10374718572.00");
        for (int width : List.of(1440, 1024, 390)) {
            Page page = browser.window(width, 900);
            browser.watched("large-" + width, () -> {
                SignInPage.open(page).signIn(large);
                assertThat(page.locator(".figures .number").first())
                        .containsText(Pattern.compile("12[.,]345[.,]915[.,]100[.,]68"));
                assertThat(page.evaluate(
                                "[...document.querySelectorAll('.figures .number, .age-list li, .table-card td')]"
                                        + ".filter(each => each.offsetParent && each.scrollWidth > each.clientWidth)"
                                        + ".map(each => each.textContent)"))
                        .as("cut off at %d", width)
                        .isEqualTo(List.of());
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
            });
        }
    }

    @Test
    void whoSellsIsOfferedNothingThatIsRefused() {
        String customer = tenant.customer("Sold AG");
        String issued = tenant.issued(customer, "100").path("id").asText();
        tenant.api()
                .post("/payments", Bodies.payment(customer, "20.00", Bodies.allocation(issued, "20.00")))
                .expect(201);
        Page page = browser.window(1440, 900);
        browser.watched("selling", () -> {
            SignInPage.open(page).signIn(tenant.member("SALES"));
            assertThatLinksOpen(
                    page,
                    List.of(
                            "home",
                            "invoices/list",
                            "invoices/viewer?id=" + issued,
                            "customers/list",
                            "customers/viewer?id=" + customer,
                            "items/list",
                            "settings/organization"),
                    shown -> {});
        });
    }

    /** Every link on these pages leads to something that the person may see. */
    private static void assertThatLinksOpen(Page page, List<String> pages, Consumer<String> look) {
        Set<String> links = new TreeSet<>();
        for (String shown : pages) {
            page.navigate("app/" + shown);
            look.accept(shown);
            page.locator("a[href^='/app/'], a[href^='/files/']")
                    .all()
                    .forEach(link -> links.add(link.getAttribute("href").substring(1)));
        }
        assertThat(links)
                .hasSizeGreaterThan(20)
                .allSatisfy(link ->
                        assertThat(page.request().get(link).status()).as(link).isEqualTo(200));
    }

    private static Locator rows(Page page) {
        return page.locator("[id='form:rows'] tbody tr");
    }
}
