package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without a mouse: an invoice from signing in to issuing it, dialogs, menus and lists. */
class KeyboardBrowserIT {
    private static TestTenant tenant;
    private static Browser browser;

    private static Page page;
    private static Keyboard keyboard;

    @BeforeAll
    static void found() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Keyboard GmbH");
        tenant.customer("Klavier AG");
        browser = new Browser();
        page = browser.window(1440, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        keyboard = new Keyboard(page);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void signIn() {
        browser.complaints().clear();
        page.context().clearCookies();
        page.navigate("sign-in");
        page.evaluate("localStorage.clear()");
        assertThat(page.locator("[id='form:email']")).isFocused();
        keyboard.type(tenant.email());
        keyboard.tabTo("[id='form:password']");
        keyboard.type(tenant.password());
        keyboard.press("Enter");
        page.waitForURL("**/app/**");
    }

    @AfterEach
    void console() {
        Assertions.assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void invoiceIsWrittenAndIssued() {
        browser.watched("keyboard-story", () -> {
            keyboard.press("n");
            page.waitForURL("**/app/invoices/editor");
            assertThat(page.locator("[id='form:customer_input']")).isFocused();
            keyboard.type("Klav");
            assertThat(page.locator(".ui-autocomplete-item")).hasCount(1);
            keyboard.press("Enter");
            assertThat(page.locator("[id='form:buyer']")).containsText("Munich");

            assertThat(page.locator("[id='form:lines:0:description']")).isFocused();
            keyboard.type("Consulting");
            fill("form:lines:0:quantity", "2");
            fill("form:lines:0:unitPrice", "100");
            keyboard.press("Enter");
            assertThat(page.locator("[id='form:lines:1:description']")).isFocused();
            keyboard.type("Travel");
            fill("form:lines:1:unitPrice", "50");
            assertThat(new InvoiceEditorPage(page).total()).containsText(Pattern.compile("297[.,]50"));
            keyboard.press("Control+s");
            assertThat(page.locator("[id='form:saved'][data-state=saved]")).isVisible();

            keyboard.tabTo("[id='form:preview']");
            keyboard.press("Enter");
            assertThat(page.locator("[id='previewBox']")).isFocused();
            assertThat(page.locator(".app")).hasAttribute("inert", "");
            keyboard.staysWithin("#previewDialog", 3);
            keyboard.press("Escape");
            assertThat(page.locator("[id='form:preview']")).isFocused();

            keyboard.tabTo("[id='form:ask']");
            keyboard.press("Enter");
            assertThat(page.locator("#issueDialog")).isVisible();
            keyboard.staysWithin("#issueDialog", 8);
            keyboard.press("Escape");
            assertThat(page.locator("#issueDialog")).isHidden();
            assertThat(page.locator("[id='form:ask']")).isFocused();
            keyboard.press("Enter");
            assertThat(page.locator("#issueDialog")).isVisible();
            keyboard.tabTo("[id='issueForm:issue']");
            keyboard.press("Enter");
            page.waitForURL("**/app/invoices/viewer?*");
            assertThat(page.locator(".story .due")).containsText(Pattern.compile("297[.,]50"));
        });
    }

    @Test
    void customerIsAddedInADialogThatKeepsAndReturnsTheFocus() {
        browser.watched("keyboard-dialog", () -> {
            page.navigate("app/invoices/editor");
            keyboard.tabTo("[data-show=newCustomer]");
            keyboard.press("Enter");
            assertThat(page.locator("[id='newBuyer:name']")).isFocused();
            keyboard.staysWithin("#newCustomerDialog", 14);
            keyboard.press("Escape");
            assertThat(page.locator("#newCustomerDialog")).isHidden();
            assertThat(page.locator("[data-show=newCustomer]")).isFocused();

            keyboard.press("Enter");
            assertThat(page.locator("[id='newBuyer:name']")).isFocused();
            keyboard.type("Neue Tasten AG");
            keyboard.tabTo("[id='newBuyer:create']");
            keyboard.press("Enter");
            assertThat(page.locator("[id='form:buyer']")).containsText("Neue Tasten AG");
            assertThat(page.locator("[id='form:lines:0:description']")).isFocused();
        });
    }

    @Test
    void menusAndQuestionsReturnTheFocus() {
        String draft = tenant.draft(tenant.customer("Menu AG"), "10");
        browser.watched("keyboard-menu", () -> {
            page.navigate("app/invoices/editor?id=" + draft);
            keyboard.tabTo("[popovertarget=more-menu]");
            keyboard.press("Enter");
            assertThat(page.locator("[data-press='form:duplicate']")).isFocused();
            keyboard.focused();
            keyboard.press("ArrowDown");
            assertThat(page.locator("[data-press='form:discard']")).isFocused();
            keyboard.focused();
            keyboard.press("Escape");
            assertThat(page.locator("#more-menu")).isHidden();
            assertThat(page.locator("[popovertarget=more-menu]")).isFocused();

            keyboard.press("Enter");
            assertThat(page.locator("[data-press='form:duplicate']")).isFocused();
            keyboard.press("ArrowDown");
            keyboard.press("Enter");
            assertThat(page.locator("dialog.confirm")).isVisible();
            keyboard.staysWithin("dialog.confirm", 4);
            keyboard.press("Escape");
            assertThat(page.locator("dialog.confirm")).hasCount(0);
            assertThat(page.locator("[popovertarget=more-menu]")).isFocused();
        });
    }

    @Test
    void slashFindsAndArrowsWalkThroughTheList() {
        String number =
                tenant.issued(tenant.customer("Finden AG"), "10").path("number").asText();
        browser.watched("keyboard-list", () -> {
            keyboard.press("/");
            assertThat(page.locator("[data-key='/']")).isFocused();
            keyboard.type("finden");
            keyboard.press("Enter");
            page.waitForURL("**/app/search?q=finden");
            assertThat(page.locator("main")).containsText(number);
            page.navigate("app/invoices/list");
            keyboard.press("/");
            assertThat(page.locator("[data-find]")).isFocused();
            keyboard.type("finden");
            page.waitForURL("**/app/invoices/list?q=finden*");
            assertThat(page.locator("[id='form:rows']")).containsText(number);
            keyboard.press("ArrowDown");
            keyboard.focused();
            keyboard.press("Enter");
            page.waitForURL("**/app/invoices/viewer?*");
        });
    }

    private void fill(String id, String text) {
        keyboard.tabTo("[id='" + id + "']");
        keyboard.press("Control+a");
        keyboard.type(text);
    }
}
