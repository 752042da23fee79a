package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.URI;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An estimate in the browser: issued at the desk, approved on the phone, and made an invoice. */
class EstimateBrowserIT {
    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Offering Browser GmbH");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void itIsApprovedOnThePhoneAndInvoiced() {
        String draft = draft("Deciding AG");
        Page page = browser.window(1440, 900);
        Page phone = browser.window(390, 844);
        Axe axe = new Axe(page);
        browser.watched("estimate-story", () -> {
            SignInPage.open(page).signIn(tenant);
            page.navigate("app/estimates/editor?id=" + draft);
            assertThat(page.locator("[id='form:validUntil_input'], [id='form:validUntil']")
                            .first())
                    .isVisible();
            Assertions.assertThat(axe.findings()).isEmpty();
            page.click("[id='form:ask']");
            page.uncheck("[id='issueForm:sendIt']");
            page.click("[id='issueForm:issue']");
            page.waitForURL("**/app/estimates/viewer?*");
            Assertions.assertThat(axe.findings()).isEmpty();

            approve(phone, draft);

            page.reload();
            assertThat(page.locator("[id=standing] .chip")).hasText("Approved");
            assertThat(page.locator("[id=standing]")).containsText("Ann Example");
            assertThat(page.locator("[id=standing]")).containsText("Please start soon");
            Assertions.assertThat(axe.findings()).isEmpty();
            page.navigate("app/estimates/list?tab=APPROVED");
            assertThat(page.locator("[id='form:rows']")).containsText("Deciding AG");
            Assertions.assertThat(axe.findings()).isEmpty();

            page.navigate("app/estimates/viewer?id=" + draft);
            page.click("[id='invoicing:part']");
            assertThat(page.locator("[id=partDialog]")).isVisible();
            page.fill("[id='part:rows:0:quantity']", "1");
            Assertions.assertThat(axe.findings()).isEmpty();
            page.click("[id='part:go']");
            page.waitForURL("**/app/invoices/editor?*");

            page.navigate("app/estimates/viewer?id=" + draft);
            page.click("[id='invoicing:all']");
            page.waitForURL("**/app/invoices/editor?*");
            page.click("[id='form:ask']");
            page.uncheck("[id='issueForm:sendIt']");
            page.click("[id='issueForm:issue']");
            page.waitForURL("**/app/invoices/viewer?*");
            assertThat(page.locator(".story")).containsText("Made from");
            page.navigate("app/estimates/viewer?id=" + draft);
            assertThat(page.locator("[id=standing] .chip")).hasText("Converted");
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    private static void approve(Page phone, String draft) {
        Axe axe = new Axe(phone);
        JsonNode estimate = tenant.api().get("/estimates/" + draft).expect(200).json();
        phone.navigate(URI.create(estimate.path("publicUrl").asText()).getPath().substring(1));
        Assertions.assertThat(axe.findings()).isEmpty();
        phone.fill("#name", "Ann Example");
        phone.fill("#note", "Please start soon");
        phone.click("button[value=APPROVED]");
        assertThat(phone.locator(".public-due .chip")).hasText("Approved");
        Assertions.assertThat(axe.findings()).isEmpty();
    }

    @Test
    void anAnswerByPhoneIsRecordedAndAnotherOneTakenBack() {
        String rejected = finalised("Refusing AG");
        String withdrawn = finalised("Waiting AG");
        Page page = browser.window(390, 844);
        browser.watched("estimate-answers", () -> {
            SignInPage.open(page).signIn(tenant);
            fromMenu(page, rejected, "answerDialog");
            page.selectOption("[id='answer:verdict']", "REJECTED");
            page.fill("[id='answer:name']", "Bob Example");
            page.click("[id='answer:go']");
            assertThat(page.locator("[id=standing] .chip")).hasText("Rejected");
            fromMenu(page, withdrawn, "withdrawDialog");
            page.click("[id='withdraw:go']");
            assertThat(page.locator("[id=standing] .chip")).hasText("Cancelled");
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    @Test
    void whoIsSignedInToTheSenderDoesNotAnswerForTheReceiver() {
        String id = finalised("Looking AG");
        JsonNode estimate = tenant.api().get("/estimates/" + id).expect(200).json();
        String address =
                URI.create(estimate.path("publicUrl").asText()).getPath().substring(1);
        Page page = browser.window(1440, 900);
        Page phone = browser.window(390, 844);
        browser.watched("estimate-sender", () -> {
            SignInPage.open(page).signIn(tenant);
            phone.navigate(address);
            assertThat(phone.locator("#answer form button").first()).hasAttribute("value", "");
            page.navigate(address);
            assertThat(page.locator("#answer")).containsText("You are signed in");
            assertThat(page.locator("button[value=APPROVED]")).hasCount(0);
        });
        Assertions.assertThat(tenant.api()
                        .get("/estimates/" + id)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("FINALISED");
    }

    private static void fromMenu(Page page, String estimate, String dialog) {
        page.navigate("app/estimates/viewer?id=" + estimate);
        page.click("[popovertarget=more-menu]");
        page.click("[data-show=" + dialog + "]");
        assertThat(page.locator("[id=" + dialog + "]")).isVisible();
    }

    private static String draft(String customer) {
        String body = Bodies.draft(tenant.customer(customer), Bodies.line("Consulting", "3", "100.00"))
                .replaceFirst("\\{", "{\"validUntil\": \"" + Bodies.today().plusDays(30) + "\", ");
        return tenant.api().post("/estimates", body).expect(201).newId();
    }

    private static String finalised(String customer) {
        String draft = draft(customer);
        tenant.api().post("/estimates/" + draft + "/finalise", "{}").expect(200);
        return draft;
    }
}
