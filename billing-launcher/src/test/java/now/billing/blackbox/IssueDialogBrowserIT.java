package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The question before a number is given: what it refuses takes none, what it asks is answered, and no series is an end. */
class IssueDialogBrowserIT {
    private static final String ISSUE = "[id='issueForm:issue']";

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
    void aRecipientThatCannotBeMailedTakesNoNumber() {
        TestTenant tenant = TestTenant.create("Recipient GmbH");
        String draft = tenant.draft(tenant.customer("Wrong AG"), "100");
        Page page = signedIn(tenant);
        browser.watched("issue-recipient", () -> {
            ask(page, draft);
            page.fill("[id='issueForm:recipient']", "a..b@kunde.example");
            page.click(ISSUE);
            assertThat(page.locator("#issueDialog .error:visible")).containsText("with no two dots together");
            assertThat(page.locator(ISSUE)).isEnabled();
            Assertions.assertThat(tenant.invoice(draft).path("number").isNull()).isTrue();
            page.click("#issueDialog [data-hide]");
            assertThat(page.locator("#issueDialog")).isHidden();
            assertThat(page.locator(".error-summary:visible")).hasCount(0);

            page.click("[id='form:ask']");
            assertThat(page.locator("#issueDialog")).isVisible();
            assertThat(page.locator("#issueDialog .error:visible")).hasCount(0);
            page.fill("[id='issueForm:recipient']", "a.b@kunde.example");
            issue(page);
            Assertions.assertThat(number(tenant, draft)).endsWith("-0001");
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    @Test
    void aDateAheadIsAskedForAndTheSeriesItBlocksIsFollowedByANewOne() {
        TestTenant tenant = TestTenant.create("Ahead GmbH");
        String customer = tenant.customer("Later AG");
        String today = tenant.draft(customer, "20");
        String ahead = dated(tenant, customer, Bodies.today().plusDays(10));
        Page page = signedIn(tenant);
        browser.watched("issue-ahead", () -> {
            ask(page, ahead);
            Locator question = page.locator("#issueDialog .note-attention");
            assertThat(question).containsText("10 days ahead");
            page.click(ISSUE);
            assertThat(page.locator("#issueDialog .error-summary")).containsText("Say that you mean it");
            Assertions.assertThat(tenant.invoice(ahead).path("number").isNull()).isTrue();
            page.check("[id='issueForm:confirmed']");
            issue(page);
            Assertions.assertThat(number(tenant, ahead)).startsWith("INV-");

            ask(page, today);
            assertThat(question).hasCount(0);
            page.click(ISSUE);
            assertThat(page.locator("#issueDialog .note-bad")).containsText("begin a new series");
            Assertions.assertThat(tenant.invoice(today).path("number").isNull()).isTrue();
            page.click("#issueDialog .note-bad a.button");
            page.waitForURL("**/app/settings/documents*");
            page.locator("[id$=':begin']").first().click();
            assertThat(page.locator(".ui-growl")).containsText("repeats no number");
            page.locator("[id$=':save']").first().click();
            assertThat(page.locator(".ui-growl")).not().containsText("repeats no number");

            ask(page, today);
            issue(page);
            Assertions.assertThat(number(tenant, today)).isNotBlank().isNotEqualTo(number(tenant, ahead));
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    private static Page signedIn(TestTenant tenant) {
        Page page = browser.window(1440, 900);
        SignInPage.open(page).signIn(tenant);
        return page;
    }

    private static void ask(Page page, String draft) {
        InvoiceEditorPage.open(page, draft);
        page.click("[id='form:ask']");
        page.locator("#issueDialog").waitFor();
    }

    private static void issue(Page page) {
        page.click(ISSUE);
        page.waitForURL("**/app/invoices/viewer?*");
    }

    private static String dated(TestTenant tenant, String customer, LocalDate date) {
        String body = Bodies.draft(customer, Bodies.line("Line", "1", "10.00"))
                .replaceFirst("\\{", "{\"issueDate\": \"" + date + "\", ");
        return tenant.api().post("/invoices", body).expect(201).newId();
    }

    private static String number(TestTenant tenant, String id) {
        JsonNode invoice = tenant.invoice(id);
        return invoice.path("number").asText();
    }
}
