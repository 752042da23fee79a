package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates: what is typed is seen beside the form, and only saving changes it. */
class LookBrowserIT {
    private static final Pattern DRAWN = Pattern.compile("^data:image/png;base64,.{1000,}", Pattern.DOTALL);

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

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aLookIsTriedAndSaved(int width) {
        TestTenant tenant = TestTenant.create("Looking GmbH " + width);
        Page page = browser.window(width, 900);
        browser.watched("look-" + width, () -> {
            SignInPage.open(page).signIn(tenant);
            page.navigate("app/settings/look");
            Locator picture = page.locator("[data-look-page]");
            assertThat(picture).hasAttribute("src", DRAWN);
            String classic = picture.getAttribute("src");
            page.locator("[id='form:layout']").selectOption(new SelectOption().setValue("LETTERHEAD"));
            assertThat(picture).not().hasAttribute("src", classic);
            Assertions.assertThat(kept(tenant)).as("what is only tried").isEqualTo("CLASSIC");
            page.locator("[id='form:layout']").selectOption(new SelectOption().setValue("COMPACT"));
            page.locator("[id='form:footer_left']").fill("Looking GmbH");
            page.click("[id='form:save']");
            assertThat(page.locator("#notices_container")).containsText("Saved");
            page.reload();
            assertThat(page.locator("[id='form:layout']")).hasValue("COMPACT");
            assertThat(page.locator("[id='form:footer_left']")).hasValue("Looking GmbH");
            page.locator("[id='words:mailText']").fill("Dear {custmer}");
            page.click("[id='words:save']");
            assertThat(page.locator("[id='words:problems']")).containsText("{customer}");
            page.locator("[id='words:mailText']").fill("Dear {customer}");
            page.click("[id='words:save']");
            assertThat(page.locator("#notices_container")).containsText("Saved");
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    private static String kept(TestTenant tenant) {
        return tenant.api()
                .get("/organization/look")
                .expect(200)
                .json()
                .path("layout")
                .asText();
    }
}
