package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An invoice in dollars is issued with its rate, paid in euros, and its statement is right, in the browser. */
class ExchangeStoryBrowserIT {
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aDollarInvoiceIsPaidInEurosAndTheGainIsBooked() {
        story(TestTenant.create("Changing Browser GmbH"), 1440, 900);
    }

    @Test
    void theSameOnThePhone() {
        story(TestTenant.create("Changing Phone GmbH"), 390, 844);
    }

    private static void story(TestTenant tenant, int width, int height) {
        String customer = tenant.customer("Dollar AG");
        String draft = tenant.api()
                .post(
                        "/invoices",
                        Bodies.draft(customer, Bodies.line("Advice", "1", "100.00"))
                                .replace("\"EUR\"", "\"USD\""))
                .expect(201)
                .newId();
        Page page = browser.window(width, height);
        Axe axe = new Axe(page);
        browser.watched("exchange-" + width, () -> {
            SignInPage.open(page).signIn(tenant);
            enterRate(page, axe);
            tenant.api().post("/invoices/" + draft + "/issue", "{}").expect(200);
            page.navigate("app/invoices/viewer?id=" + draft);
            assertThat(page.locator(".story")).containsText(Pattern.compile("1 USD = 0[.,]92 EUR"));
            assertThat(page.locator(".story")).containsText(Pattern.compile("17[.,]48"));
            Assertions.assertThat(axe.findings()).isEmpty();
            pay(page, axe, draft);
            page.navigate("app/customers/statement?id=" + customer + "&currency=USD");
            assertThat(page.locator(".figures")).containsText(Pattern.compile("0[.,]00"));
            Assertions.assertThat(axe.findings()).isEmpty();
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    private static void enterRate(Page page, Axe axe) {
        page.navigate("app/settings/rates");
        assertThat(page.locator("main")).containsText("TND");
        page.click(".section-head .button");
        page.selectOption("[id='form:from']", "USD");
        page.selectOption("[id='form:to']", "EUR");
        page.fill("[id='form:rate']", "0,92");
        Assertions.assertThat(axe.findings()).isEmpty();
        page.click("[id='form:save']");
        assertThat(page.locator("main tbody")).containsText(Pattern.compile("1 USD = 0[.,]92 EUR"));
        Assertions.assertThat(axe.findings()).isEmpty();
    }

    private static void pay(Page page, Axe axe, String invoice) {
        page.navigate("app/payments/record?invoice=" + invoice);
        page.selectOption("[id='form:receivedCurrency']", "EUR");
        page.fill("[id='form:receivedAmount']", "112,00");
        page.locator("[id='form:receivedAmount']").blur();
        assertThat(page.locator("[id='form:amount']")).hasValue(Pattern.compile("121[.,]74"));
        page.fill("[id='form:amount']", "119,00");
        page.locator("[id='form:amount']").blur();
        Assertions.assertThat(axe.findings()).isEmpty();
        page.click("[id='form:save']");
        assertThat(page.locator("[id=standing] .chip")).hasText("Paid");
        page.locator(".plain-rows a[href*='payments/viewer']").first().click();
        assertThat(page.locator(".facts")).containsText("Exchange gain");
        assertThat(page.locator(".facts")).containsText(Pattern.compile("2[.,]52"));
        Assertions.assertThat(axe.findings()).isEmpty();
    }

    @Test
    void aSwissBusinessShowsTheVatInFrancs() {
        TestTenant swiss = SwissBusiness.create("Franken AG");
        String customer = swiss.customer("Euro AG");
        swiss.api()
                .post("/exchange-rates", ExchangeRateApiIT.rate("EUR", "CHF", "0.945"))
                .expect(201);
        String invoice = swiss.issued(customer, "100").path("id").asText();
        Page page = browser.window(390, 844);
        browser.watched("exchange-swiss", () -> {
            SignInPage.open(page).signIn(swiss);
            page.navigate("app/settings/rates");
            assertThat(page.locator("main")).containsText("ESTV");
            page.navigate("app/invoices/viewer?id=" + invoice);
            assertThat(page.locator(".story")).containsText("VAT in CHF");
            assertThat(page.locator(".story")).containsText(Pattern.compile("17[.,]96"));
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }
}
