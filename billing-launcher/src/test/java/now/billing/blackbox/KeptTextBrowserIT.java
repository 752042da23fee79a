package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Nothing typed is ever lost: whatever happens between the first key and "Save", there is a visible word, and what was
 * typed comes back, to the same person in the same organization only.
 */
class KeptTextBrowserIT extends KeptTextCase {
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
        page.click("#person-menu form[action$='sign-out'] button");
        page.waitForURL("**/sign-in");
        assertThat(kept()).isEmpty();
    }

    /** A window that a page opens begins with a copy of its storage, as a duplicated tab does. */
    @Test
    void aDuplicatedTabKeepsForItself() {
        writeCustomer("First tab");
        Page copy = page.waitForPopup(() -> page.evaluate("() => { open(location.href); }"));
        copy.waitForLoadState();
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
}
