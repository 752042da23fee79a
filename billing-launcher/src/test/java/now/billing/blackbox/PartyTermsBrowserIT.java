package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What EN 16931 knows of an issuer and of a customer is written on their pages under "More fields". */
class PartyTermsBrowserIT {
    private static final String MORE = "form:more:0:";

    private static Browser browser;
    private static TestTenant tenant;
    private Page page;
    private Axe axe;

    @BeforeAll
    static void found() {
        assumeTrue(Browser.isInstalled(), "Chromium is not on this machine");
        tenant = TestTenant.create("Parties GmbH");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        page = browser.window(1440, 900);
        axe = new Axe(page);
        SignInPage.open(page).signIn(tenant);
    }

    @AfterEach
    void clean() {
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void theIssuerSaysAllThatTheStandardKnowsOfASeller() {
        browser.watched("issuer-terms", () -> {
            more("app/settings/organization");
            identify();
            fill("legalText", "Managing director: nobody yet");
            fill("contact_name", "Accounts");
            page.click("[id='form:save']");
            PlaywrightAssertions.assertThat(page.locator("[id='notices_container']"))
                    .containsText("Saved");
            JsonNode kept = tenant.api().get("/organization").expect(200).json();
            assertKept(kept);
            assertThat(kept.path("legalText").asText()).isEqualTo("Managing director: nobody yet");
            assertThat(kept.at("/contact/name").asText()).isEqualTo("Accounts");
            more("app/settings/organization");
            PlaywrightAssertions.assertThat(field("tradingName")).hasValue("Parties");
            PlaywrightAssertions.assertThat(page.locator("[data-term-count]")).containsText("fields filled");
            assertThat(axe.findings()).isEmpty();
        });
    }

    @Test
    void aCustomerHasTheSameButForWhatOnlyASellerSays() {
        String customer = tenant.customer("Known AG");
        browser.watched("customer-terms", () -> {
            more("app/customers/editor?id=" + customer);
            assertThat(field("legalText").count()).isZero();
            identify();
            page.click("[id='form:save']");
            page.waitForURL("**/customers/viewer**");
            assertKept(tenant.api().get("/customers/" + customer).expect(200).json());
            more("app/customers/editor?id=" + customer);
            PlaywrightAssertions.assertThat(field("identifiers:0:value")).hasValue("4000001000005");
            page.locator("[data-term-list=identifiers] [data-term-remove]").click();
            page.click("[id='form:save']");
            page.waitForURL("**/customers/viewer**");
            assertThat(tenant.api()
                            .get("/customers/" + customer)
                            .expect(200)
                            .json()
                            .path("identifiers"))
                    .isEmpty();
        });
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldOnAPhoneToo() {
        page.setViewportSize(390, 844);
        more("app/customers/editor");
        page.fill("[id='form:name']", "Wrong AG");
        fill("contact_email", "nobody");
        page.click("[id='form:save']");
        PlaywrightAssertions.assertThat(page.locator("[id='form:problems'] a")).hasCount(1);
        PlaywrightAssertions.assertThat(page.locator("#more-fields .error")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(axe.findings()).isEmpty();
    }

    private void more(String address) {
        page.navigate(address);
        page.click("#more-fields summary");
    }

    private void identify() {
        page.fill("[id='form:address_line3']", "Rear building");
        page.locator("[data-term-list=identifiers] [data-term-add]").click();
        fill("identifiers:0:value", "4000001000005");
        fill("identifiers:0:scheme", "0088");
        fill("legalId_value", "HRB 12345");
        fill("electronicAddress_value", "someone@example.test");
        fill("electronicAddress_scheme", "EM");
        fill("tradingName", "Parties");
    }

    private static void assertKept(JsonNode kept) {
        assertThat(kept.at("/address/line3").asText()).isEqualTo("Rear building");
        assertThat(kept.at("/identifiers/0/scheme").asText()).isEqualTo("0088");
        assertThat(kept.path("tradingName").asText()).isEqualTo("Parties");
        assertThat(kept.at("/electronicAddress/scheme").asText()).isEqualTo("EM");
        assertThat(kept.path("legalId").toString()).contains("HRB 12345");
    }

    private void fill(String name, String text) {
        field(name).fill(text);
    }

    private Locator field(String name) {
        return page.locator("[id='" + MORE + name + "']");
    }
}
