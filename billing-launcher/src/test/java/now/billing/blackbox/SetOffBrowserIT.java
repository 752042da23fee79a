package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is left of a document in the customer's favour is set off, taken back and paid back, in the browser. */
class SetOffBrowserIT {
    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Setting off Browser GmbH");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aFreeCreditNoteIsSetOffAgainstTwoInvoicesAndItsRestPaidBack() {
        String customer = tenant.customer("Favoured AG");
        JsonNode first = tenant.issued(customer, "100");
        JsonNode second = tenant.issued(customer, "100");
        String credit = issued("/credit-notes", customer, "1", "200.00");
        Page page = browser.window(1440, 900);
        Axe axe = new Axe(page);
        browser.watched("set-off-story", () -> {
            SignInPage.open(page).signIn(tenant);
            page.navigate("app/credit-notes/viewer?id=" + credit);
            setOff(page, axe);
            stands(first, "PAID", "0.00");
            stands(second, "PARTLY_PAID", "100.00");

            Locator row = setOffs(page).filter(new Locator.FilterOptions().setHasText(number(first)));
            row.locator("[data-confirm]").click();
            page.click("dialog.confirm .button-danger");
            assertThat(row.locator(".chip")).hasText("Taken back");
            assertThat(row.locator("[data-confirm]")).hasCount(0);
            stands(first, "OPEN", "119.00");

            refundTheRest(page, axe);
            assertThat(page.locator("#refunds li")).hasCount(1);
            assertThat(page.locator("#uses")).hasCount(0);
            Assertions.assertThat(axe.findings()).isEmpty();
            Assertions.assertThat(closing(customer)).isEqualTo("219.00");
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    private static void setOff(Page page, Axe axe) {
        page.click("[id='uses:setOff']");
        assertThat(amount(page, 0)).hasValue("119,00");
        assertThat(amount(page, 1)).hasValue("119,00");
        assertThat(left(page)).containsText("0,00");
        amount(page, 0).fill("");
        amount(page, 1).fill("119,01");
        assertThat(left(page)).containsText("118,99");
        page.click("[id='setOff:go']");
        assertThat(page.locator("[id='setOff:allocations:1:wrong']")).containsText("is more than what is still open");
        Assertions.assertThat(axe.findings()).isEmpty();

        amount(page, 0).fill("119");
        amount(page, 1).fill("19");
        assertThat(left(page)).containsText("100,00");
        page.locator("[id='setOff:go']").press("Enter");
        assertThat(setOffs(page)).hasCount(2);
    }

    private static void refundTheRest(Page page, Axe axe) {
        page.click("[id='uses:refund']");
        assertThat(page.locator("[id='refund:amount']")).hasValue("219,00");
        page.fill("[id='refund:amount']", "219,01");
        page.fill("[id='refund:reference']", "Transfer 7");
        page.click("[id='refund:go']");
        assertThat(page.locator("#refund .field .error").first()).containsText("is more than what is left");
        Assertions.assertThat(axe.findings()).isEmpty();
        page.fill("[id='refund:amount']", "219");
        page.click("[id='refund:go']");
    }

    @Test
    void anOpenInvoiceTakesTheCreditOfItsCustomerOnThePhone() {
        String customer = tenant.customer("Taking AG");
        String credit = issued("/invoices", customer, "-1", "60.00");
        JsonNode invoice = tenant.issued(customer, "50");
        Page page = browser.window(390, 844);
        browser.watched("set-off-phone", () -> {
            SignInPage.open(page).signIn(tenant);
            page.navigate("app/invoices/viewer?id=" + invoice.path("id").asText());
            assertThat(page.locator("#credits")).containsText("71,40");
            page.click("[id='credits:setOff']");
            assertThat(amount(page, 0)).hasValue("59,50");
            fits(page);
            page.click("[id='setOff:go']");
            assertThat(page.locator("[id=standing] .chip")).hasText("Paid");
            assertThat(page.locator("#credits")).hasCount(0);
            stands(invoice, "PAID", "0.00");

            page.navigate("app/invoices/viewer?id=" + credit);
            page.click("[id='uses:setOff']");
            assertThat(page.locator("#setOff")).containsText("nothing open");
            assertThat(page.locator("[id='setOff:go']")).hasCount(0);
            assertThat(page.locator("#setOffDialog")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#setOffDialog")).isHidden();
            page.click("[id='uses:refund']");
            assertThat(page.locator("[id='refund:amount']")).hasValue("11,90");
            fits(page);
            page.click("[id='refund:go']");
            takeTheRefundBack(page);
            Assertions.assertThat(closing(customer)).isEqualTo("-11.90");
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    @Test
    void moneyOnAccountIsPaidBackFromThePageOfItsPayment() {
        String customer = tenant.customer("Overpaying AG");
        String body = """
                {"customerId": "%s", "amount": "80.00", "currency": "EUR", "receivedOn": "%s", "method": "BANK_TRANSFER",
                 "allocations": []}""".formatted(customer, Bodies.today());
        String payment = tenant.api().post("/payments", body).expect(201).newId();
        Page page = browser.window(390, 844);
        browser.watched("payment-refund", () -> {
            SignInPage.open(page).signIn(tenant);
            page.navigate("app/payments/viewer?id=" + payment);
            page.click("[id='uses:refund']");
            assertThat(page.locator("[id='refund:amount']")).hasValue("80,00");
            page.fill("[id='refund:amount']", "80,01");
            page.click("[id='refund:go']");
            assertThat(page.locator("#refund .field .error").first()).containsText("is more than what is left");
            fits(page);
            page.fill("[id='refund:amount']", "30");
            page.click("[id='refund:go']");
            assertThat(page.locator("dl.facts")).containsText("50,00");
            Assertions.assertThat(closing(customer)).isEqualTo("-50.00");
            takeTheRefundBack(page);
            Assertions.assertThat(closing(customer)).isEqualTo("-80.00");
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    private static void takeTheRefundBack(Page page) {
        page.click("#refunds a.button");
        page.click("[id='refundBack:go']");
        assertThat(page.locator("#refundBack .field .error")).isVisible();
        page.fill("[id='refundBack:reason']", "The transfer came back");
        fits(page);
        page.click("[id='refundBack:go']");
        assertThat(page.locator("#refunds .chip")).hasText("Taken back");
        assertThat(page.locator("#uses")).isVisible();
    }

    private static Locator setOffs(Page page) {
        return page.locator("#setOffs li");
    }

    private static Locator amount(Page page, int row) {
        return page.locator("[id='setOff:allocations:" + row + ":amount']");
    }

    private static Locator left(Page page) {
        return page.locator("[id='setOff:left']");
    }

    private static void fits(Page page) {
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private static String issued(String path, String customer, String quantity, String price) {
        String body = Bodies.draft(customer, Bodies.line("Goodwill", quantity, price));
        String draft = tenant.api().post(path, body).expect(201).newId();
        return tenant.api()
                .post(path + "/" + draft + "/issue", "{}")
                .expect(200)
                .field("id");
    }

    private static String number(JsonNode invoice) {
        return invoice.path("number").asText();
    }

    private static void stands(JsonNode invoice, String settlement, String open) {
        JsonNode now = tenant.invoice(invoice.path("id").asText());
        Assertions.assertThat(now.path("settlement").asText()).isEqualTo(settlement);
        Assertions.assertThat(now.path("open").asText()).isEqualTo(open);
    }

    private static String closing(String customer) {
        String query = "/statements?customer=%s&from=%s&to=%s&currency=EUR&format=json"
                .formatted(customer, Bodies.today().minusDays(30), Bodies.today());
        return tenant.api().get(query).expect(200).field("closing");
    }
}
