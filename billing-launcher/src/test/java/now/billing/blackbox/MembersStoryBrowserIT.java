package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner invites a bookkeeper and an auditor; each comes in, does and cannot do his part. */
class MembersStoryBrowserIT {
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
    void aBookkeeperAndAnAuditorDoTheirParts(int width) {
        TestTenant tenant = TestTenant.create("Story " + width + " GmbH");
        browser.watched("members-" + width, () -> {
            Page owner = browser.window(width, 900);
            SignInPage.open(owner).signIn(tenant);
            Page bookkeeper = joined(width, tenant, invited(owner, "BOOKKEEPER"));
            bookkeeper.navigate("app/invoices/editor");
            assertThat(bookkeeper.locator("h1").first()).isVisible();
            bookkeeper.navigate("app/settings/members");
            assertThat(bookkeeper.locator("[data-opener='member-new']")).hasCount(0);

            Page auditor = joined(width, tenant, invited(owner, "AUDITOR"));
            auditor.navigate("app/invoices/list");
            assertThat(auditor.locator("h1").first()).isVisible();
            assertThat(auditor.locator("a[href*='invoices/editor']")).hasCount(0);
        });
    }

    private static String invited(Page owner, String role) {
        String email = "person-" + UUID.randomUUID() + "@example.test";
        owner.navigate("app/settings/members");
        owner.click("[data-opener='member-new']");
        owner.fill("[id='form:email']", email);
        owner.selectOption("[id='form:role']", role);
        owner.click("[id='form:save']");
        assertThat(owner.locator("td", new Page.LocatorOptions().setHasText(email))
                        .first())
                .isVisible();
        return email;
    }

    private static Page joined(int width, TestTenant tenant, String email) {
        Page page = browser.window(width, 900);
        page.navigate("join?token=" + InvitationLink.ofPerson(tenant, email));
        page.fill("[id='form:displayName']", "Invited Person");
        page.fill("[id='form:password']", "three green bottles");
        page.click("[id='form:join']");
        page.waitForURL("**/app/**");
        return page;
    }
}
