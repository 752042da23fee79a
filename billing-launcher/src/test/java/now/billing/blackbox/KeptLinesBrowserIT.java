package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No line of an invoice that was typed is ever lost either, whoever else changed the draft meanwhile. */
class KeptLinesBrowserIT extends KeptTextCase {
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

    /** A page of an earlier version kept fewer fields. */
    @Test
    void linesThatAnEarlierPageKeptComeBackWithEmptyFields() {
        String draft = hundredsAndOne();
        InvoiceEditorPage editor = InvoiceEditorPage.open(page, draft);
        page.evaluate("BillingLines.putBack(BillingLines.taken().map(({ grossPrice, ...earlier }) => earlier))");
        assertThat(page.locator("[id='form:lines:0:grossPrice']")).hasValue("");
        editor.save();
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
        page.route("**/app/invoices/editor**", route -> {
            if (held.isEmpty() && !isSave(route)) {
                route.resume(); // sums that were asked for before: nothing is kept by them
            } else {
                held.add(route);
            }
        });
        page.fill("[id='form:terms']", "At once");
        page.click(SAVE);
        page.waitForCondition(() -> !held.isEmpty()); // what is typed from here on is not in it
        page.fill("[id='form:notes']", "Typed meanwhile");
        waitUntilKept("Typed meanwhile");
        page.unroute("**/app/invoices/editor**");
        page.route("**/app/invoices/editor**", held::add);
        release(held);
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(kept()).hasSize(1);
        page.unroute("**/app/invoices/editor**");
        release(held);
        assertThat(page.locator("[id='form:saved'][data-state=saved]")).isVisible();
        assertThat(kept()).isEmpty();
    }

    private static boolean isSave(Route route) {
        String body = route.request().postData();
        return body != null && body.contains("faces.source=form%3Asave");
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
}
