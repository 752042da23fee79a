package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nothing typed is ever lost: whatever happens between the first key and "Save", there is a visible word, and what was
 * typed comes back, to the same person in the same organization only.
 */
class KeptTextBrowserIT {
    private static final String NAME = "[id='form:name']";
    private static final String SAVE = "[id='form:save']";
    private static final String TROUBLE = "#trouble";
    private static final String KEPT = "() => Object.keys(localStorage).filter(key => key.startsWith('billing.kept'))";

    private static Browser browser;
    private static TestTenant tenant;
    private static String customer;
    private Page page;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        browser = new Browser();
        tenant = TestTenant.create("Kept GmbH");
        customer = tenant.customer("Hundreds AG");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void signIn() {
        page = browser.window(1440, 900);
        SignInPage.open(page).signIn(tenant);
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void whoseSessionEndedSignsInOverThePageAndGoesOn() {
        writeCustomer("Ended GmbH");
        page.selectOption("[id='form:language']", "fr");
        page.context().clearCookies();
        page.click(SAVE);
        assertThat(page.locator("#sign-in-again")).containsText("still here");
        assertThat(page.locator(SAVE)).isEnabled();
        assertThat(page.locator("#again-email")).hasValue(tenant.email());
        signInAgain("not-the-password-1");
        assertThat(page.locator("[data-wrong]")).containsText("not right");
        signInAgain(tenant.password());
        assertThat(page.locator("[data-kept-notice]")).isVisible();
        assertThat(page.locator(NAME)).hasValue("Ended GmbH");
        assertThat(page.locator("[id='form:language']")).hasValue("fr");
        saved("Ended GmbH");
        assertThat(kept()).isEmpty();
    }

    @Test
    void whoSignsInInAnotherTabGoesOnInTheFirst() {
        writeCustomer("Other tab GmbH");
        page.context().clearCookies();
        page.click(SAVE);
        assertThat(page.locator("#sign-in-again")).isVisible();
        Page other = page.context().newPage();
        SignInPage.open(other).signIn(tenant);
        assertThat(page.locator("[data-kept-notice]")).isVisible();
        saved("Other tab GmbH");
    }

    @Test
    void aPageThatTheServerForgotIsLoadedAnewWithWhatWasTyped() {
        writeCustomer("Expired GmbH");
        forgetView();
        page.click(SAVE);
        assertThat(page.locator("[data-afresh]")).containsText("expired");
        assertThat(page.locator(NAME)).hasValue("Expired GmbH");
        saved("Expired GmbH");
    }

    @Test
    void twentyOtherTabsLeaveTheFirstAsItWas() {
        writeCustomer("Many tabs GmbH");
        List<Page> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Page other = page.context().newPage();
            other.navigate("app/customers/editor");
            others.add(other);
        }
        others.forEach(Page::close);
        saved("Many tabs GmbH");
    }

    @Test
    void nobodyElseSeesWhatWasTyped() {
        writeCustomer("Secret of the owner");
        assertThat(page.locator(NAME)).hasValue("Secret of the owner");
        assertThat(kept()).hasSize(1);
        enter(tenant.member("BOOKKEEPER"));
        assertThat(page.locator(NAME)).hasValue("");
        enter(TestTenant.create("Another GmbH"));
        assertThat(page.locator(NAME)).hasValue("");
        assertThat(page.locator("[data-kept-notice]")).isHidden();
        enter(tenant);
        assertThat(page.locator(NAME)).hasValue("Secret of the owner");
    }

    @Test
    void signingOutAndDiscardingForget() {
        writeCustomer("Discarded GmbH");
        page.navigate("app/customers/editor");
        page.click("[data-kept-discard]");
        assertThat(page.locator(NAME)).hasValue("");
        writeCustomer("Signed out GmbH");
        page.click("[popovertarget=person-menu]");
        page.click("#person-menu form button");
        page.waitForURL("**/sign-in");
        assertThat(kept()).isEmpty();
    }

    @Test
    void linesOfAnInvoiceComeBackAndAreSaved() {
        page.navigate("app/invoices/editor?customer=" + tenant.customer("Lines GmbH"));
        InvoiceEditorPage editor = new InvoiceEditorPage(page);
        page.context().clearCookies();
        editor.writeLine(0, "Travel", "3", "50");
        page.fill("[id='form:notes']", "Many thanks");
        assertThat(page.locator(TROUBLE)).containsText("You are signed out");
        assertThat(page.locator("#sign-in-again")).isHidden(); // it would take the keys of who writes
        Locator foot = page.locator("[id='form:saved']");
        assertThat(foot).containsText("Sign in to go on");
        assertThat(page.locator(TROUBLE).boundingBox())
                .satisfies(bar -> assertThat(bar.y + bar.height)
                        .as("the bar stands above the words of the foot")
                        .isLessThan(foot.boundingBox().y));
        page.click("#trouble [data-again]");
        signInAgain(tenant.password());
        assertThat(page.locator("[data-kept-notice]")).isVisible();
        assertThat(page.locator("[id='form:notes']")).hasValue("Many thanks");
        assertThat(page.locator("[id='form:notes']")).isFocused();
        assertThat(page.locator("[id='form:saved']")).hasAttribute("data-state", "saved");
        assertThat(page.locator("[id='form:totals']")).containsText("178,50");
        assertThat(kept()).isEmpty();
    }

    /** The price of the first line is for a hundred, which no page shows: it must not meet the text of the second. */
    @Test
    void linesThatWereMovedComeBackWithTheirOwnHiddenParts() {
        String draft = hundredsAndOne();
        InvoiceEditorPage editor = InvoiceEditorPage.open(page, draft);
        assertThat(editor.total()).containsText("71,40");
        forgetView();
        editor.withLine(1, "up");
        assertThat(page.locator("[data-kept-notice]")).isVisible();
        assertThat(editor.lines().locator("[data-describes]").first()).hasValue("One");
        assertThat(editor.lines()).hasCount(2);
        assertThat(editor.total()).containsText("71,40");
        editor.save();
        assertThat(tenant.invoice(draft).at("/lines/1/baseQuantity").asText()).isEqualTo("100");
    }

    @Test
    void aDraftThatChangedInAnotherTabIsLoadedAnewWithWhatWasTyped() {
        String draft = hundredsAndOne();
        InvoiceEditorPage editor = InvoiceEditorPage.open(page, draft);
        Page other = page.context().newPage();
        InvoiceEditorPage elsewhere = InvoiceEditorPage.open(other, draft);
        other.fill("[id='form:terms']", "Of the other");
        elsewhere.save();
        other.close();
        page.fill("[id='form:notes']", "Many thanks");
        page.click(SAVE);
        assertThat(page.locator(".error-summary .strong")).hasText("This was changed elsewhere");
        assertThat(page.locator("[id='form:saved']")).containsText("changed elsewhere");
        page.click("[data-load-anew]");
        assertThat(page.locator("[data-kept-notice]")).isVisible();
        assertThat(page.locator("[id='form:notes']")).hasValue("Many thanks");
        assertThat(page.locator("[id='form:terms']")).hasValue("Of the other");
        editor.save();
    }

    /** Somebody else may have put other lines there: only what was seen comes back, as lines of its own. */
    @Test
    void linesOfADraftThatChangedMeanwhileComeBackAsNewOnes() {
        String draft = hundredsAndOne();
        InvoiceEditorPage editor = InvoiceEditorPage.open(page, draft);
        assertThat(editor.total()).containsText("71,40");
        String turned = Bodies.draft(customer, one() + "," + hundreds());
        tenant.api()
                .put(
                        "/invoices/" + draft,
                        tenant.api().get("/invoices/" + draft).etag(),
                        turned)
                .expect(200);
        forgetView();
        editor.withLine(1, "up");
        assertThat(page.locator("[data-kept-notice]")).isVisible();
        assertThat(editor.lines()).hasCount(2);
        assertThat(editor.total()).containsText("5.961,90");
    }

    @Test
    void whatIsTypedWhileTheDraftIsBeingSavedStaysKept() {
        InvoiceEditorPage editor = InvoiceEditorPage.openNew(page);
        editor.writeLine(0, "Travel", "3", "50");
        editor.save();
        List<Route> held = new ArrayList<>();
        page.route("**/app/invoices/editor**", held::add);
        page.fill("[id='form:terms']", "At once");
        page.click("[id='form:save']");
        page.fill("[id='form:notes']", "Typed meanwhile");
        waitUntilKept("Typed meanwhile");
        release(held);
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(kept()).hasSize(1);
        page.unroute("**/app/invoices/editor**");
        release(held);
        assertThat(page.locator("[id='form:saved'][data-state=saved]")).isVisible();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aCopyThatIsRefusedForgetsNothing() {
        InvoiceEditorPage editor = InvoiceEditorPage.openNew(page);
        editor.writeLine(0, "Travel", "3", "fifty");
        page.click("[popovertarget=more-menu]");
        page.click("[data-press='form:duplicate']");
        assertThat(page.locator(".error-summary")).containsText("fifty");
        assertThat(page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))"))
                .as("leaving asks first")
                .isEqualTo(true);
        editor.writeLine(0, "Travel", "3", "50");
        editor.duplicate();
        assertThat(kept()).isEmpty();
    }

    /** A window that a page opens begins with a copy of its storage, as a duplicated tab does. */
    @Test
    void aDuplicatedTabKeepsForItself() {
        writeCustomer("First tab");
        Page copy = page.waitForPopup(() -> page.evaluate("() => { open(location.href); }"));
        copy.fill(NAME, "Second tab");
        copy.waitForFunction("() => Object.values(localStorage).some(each => each.includes('Second tab'))");
        assertThat(kept()).hasSize(2);
        page.reload();
        assertThat(page.locator(NAME)).hasValue("First tab");
        copy.reload();
        assertThat(copy.locator(NAME)).hasValue("Second tab");
    }

    @Test
    void aDialogOpensAgainWithWhatWasTypedInIt() {
        page.navigate("app/settings/banks");
        page.click("[data-opener=bank-new]");
        assertThat(page.locator("[id='form:iban']")).isVisible();
        page.fill("[id='form:iban']", "DE00 1");
        page.fill(NAME, "Second account");
        page.click("#bankDialog " + SAVE);
        assertThat(page.locator("#bankDialog .error-summary a")).containsText("IBAN");
        assertThat(page.locator("[id='form:iban']")).isFocused();
        forgetView();
        page.click("#bankDialog " + SAVE);
        assertThat(page.locator("[data-afresh]")).isVisible();
        assertThat(page.locator("#bankDialog " + NAME)).hasValue("Second account");
        assertThat(page.locator("#bankDialog [id='form:iban']")).hasValue("DE00 1");
    }

    /** Each series of the settings is saved by itself; the others stay as they are being written. */
    @Test
    void whatIsTypedInOneSeriesOutlivesTheSaveOfAnother() {
        page.navigate("app/settings/documents");
        page.fill("[id='form:rows:1:pattern']", "B-{yyyy}-{000}");
        page.fill("[id='form:rows:0:pattern']", "A-{0}");
        page.click("[id='form:rows:0:save']");
        assertThat(page.locator("#notices_container")).containsText("Saved");
        assertThat(page.locator("[id='form:rows:0:reset']")).hasValue("NEVER");
        assertThat(page.locator("[id='form:rows:1:pattern']")).hasValue("B-{yyyy}-{000}");
        page.click("[id='form:rows:0:begin']");
        assertThat(page.locator("[id='form:rows:0:pattern']")).not().hasValue("A-{0}");
        page.reload();
        assertThat(page.locator("[id='form:rows:0:pattern']")).hasValue("A-{0}");
        assertThat(page.locator("[id='form:rows:1:pattern']")).hasValue("B-{yyyy}-{000}");
    }

    @Test
    void whoSavesTheLogoIsStillThere() {
        page.navigate("app/settings/organization");
        Locator picture = page.locator("[data-logo]");
        picture.setInputFiles(
                new FilePayload("logo.png", "image/png", page.locator("h1").screenshot()));
        page.click("[data-logo-save]");
        assertThat(page.locator(".logo-sample")).isVisible();
        assertThat(page.locator(".logo-sample")).isInViewport();
        assertThat(picture).isFocused();
        assertThat(page.locator("#notices_container")).containsText("Saved");
    }

    @Test
    void aServerThatCannotBeReachedIsSaidAndTheButtonWorksAgain() {
        writeCustomer("Unreachable GmbH");
        page.context().setOffline(true);
        page.click(SAVE);
        assertThat(page.locator(TROUBLE)).containsText("cannot be reached");
        assertThat(page.locator(SAVE)).isEnabled();
        page.context().setOffline(false);
        assertThat(page.locator(TROUBLE)).containsText("connection is back");
        answer(503);
        assertThat(page.locator(TROUBLE)).containsText("busy");
        answer(500);
        assertThat(page.locator(TROUBLE)).containsText("our side");
        answer(200); // a page of somebody between instead of what a script understands
        assertThat(page.locator(TROUBLE)).containsText("our side");
        saved("Unreachable GmbH");
    }

    @Test
    void whatIsTooLongIsRefusedByTheServerAndStaysInThePage() {
        writeCustomer("n");
        page.locator(NAME)
                .evaluate("field => { field.removeAttribute('maxlength'); field.value = 'n'.repeat(5000);"
                        + " field.dispatchEvent(new Event('input', { bubbles: true })); }");
        page.fill("[id='form:vat']", "DE12");
        page.click(SAVE);
        Locator summary = page.locator(".error-summary");
        assertThat(summary).containsText("Name: Too long: 5000 characters, at most 200");
        assertThat(page.locator(NAME)).isFocused();
        assertThat(page.locator(NAME)).hasValue("n".repeat(5000));
        page.fill(NAME, "Short GmbH");
        page.click(SAVE);
        assertThat(summary).containsText("VAT number:");
        assertThat(summary).containsText("DE and nine digits");
        assertThat(page.locator("[id='form:vat']")).isFocused();
        page.fill("[id='form:vat']", "");
        page.fill(NAME, "");
        page.click(SAVE);
        assertThat(summary).containsText("Name: Please fill this in.");
    }

    private void writeCustomer(String name) {
        page.navigate("app/customers/editor");
        page.fill(NAME, name);
        waitUntilKept(name);
    }

    private void waitUntilKept(String text) {
        page.waitForFunction("text => Object.values(localStorage).some(each => each.includes(text))", text);
    }

    private static void release(List<Route> held) {
        List.copyOf(held).forEach(route -> {
            held.remove(route);
            route.resume();
        });
    }

    private static String hundredsAndOne() {
        return tenant.api()
                .post("/invoices", Bodies.draft(customer, hundreds() + "," + one()))
                .expect(201)
                .newId();
    }

    /** 50 euros for a hundred of them. */
    private static String hundreds() {
        return Bodies.line("Hundreds", "100", "50").replaceFirst("\\{", "{\"baseQuantity\": \"100\", ");
    }

    private static String one() {
        return Bodies.line("One", "1", "10");
    }

    private void saved(String name) {
        page.click(SAVE);
        page.waitForURL("**/app/customers/viewer**");
        assertThat(page.locator("h1")).containsText(name);
    }

    private void signInAgain(String password) {
        page.fill("#again-password", password);
        page.click("#sign-in-again [type=submit]");
    }

    private void enter(TestTenant as) {
        page.context().clearCookies();
        SignInPage.open(page).signIn(as);
        page.navigate("app/customers/editor");
    }

    private void forgetView() {
        page.evaluate("() => document.querySelectorAll(\"[name='jakarta.faces.ViewState']\")"
                + ".forEach(each => { each.value = '1:2'; })");
    }

    private void answer(int status) {
        page.route("**/app/customers/editor", route -> {
            if (route.request().method().equals("POST")) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setHeaders(Map.of("Retry-After", "60"))
                        .setBody("<html>no answer of ours</html>"));
            } else {
                route.resume();
            }
        });
        page.click(SAVE);
        assertThat(page.locator(SAVE)).isEnabled();
        page.unroute("**/app/customers/editor");
    }

    private List<?> kept() {
        return (List<?>) page.evaluate(KEPT);
    }
}
