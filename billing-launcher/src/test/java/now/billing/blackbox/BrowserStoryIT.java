package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One invoice in the browser: written, issued, sent, seen by its receiver, paid. */
class BrowserStoryIT {
    private static final int PHONE = 390;

    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Browser GmbH");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void invoiceGoesFromThePaperToThePayment() {
        Page page = browser.window(1440, 900);
        browser.watched("invoice-story", () -> {
            SignInPage.open(page).signIn(tenant);
            writeAndIssue(page);
            String id = page.url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
            assertThat(page.locator("img.sheet").first()).isVisible();
            assertThat(page.locator(".story .due")).containsText(amount("297", "50"));
            JsonNode sent = Waiting.until(
                    () -> tenant.invoice(id), now -> now.path("state").asText().equals("SENT"));

            receive(sent);

            page.reload();
            assertThat(page.locator(".story")).containsText("Viewed");
            recordPayment(page, id);
            page.navigate("app/invoices/viewer?id=" + id);
            assertThat(page.locator(".story")).containsText("Paid");
            page.navigate("app/invoices/list");
            assertThat(page.locator("[id='form:rows']"))
                    .containsText(sent.path("number").asText());
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    /** The sender is held up where it marks the invoice as sent, so that the page is there before the mail has gone. */
    @Test
    void openInvoiceFollowsItsMailAndThenAsksNoMore() {
        String id =
                tenant.issued(tenant.customer("Waiting AG"), "100").path("id").asText();
        Page page = browser.window(1440, 900);
        browser.watched("mail-story", () -> {
            SignInPage.open(page).signIn(tenant);
            AdminLogin.use(connection -> {
                connection.setAutoCommit(false);
                try (PreparedStatement lock = connection.prepareStatement("select 1 from t_" + tenant.code()
                        + ".document_standing where document_id = '" + id + "' for update")) {
                    lock.execute();
                }
                tenant.api().post("/invoices/" + id + "/send", "{}").expect(200);
                page.navigate("app/invoices/viewer?id=" + id);
                assertThat(page.locator("[id=standing] .chip")).hasText("Sending");
                assertThat(page.locator(".next-step .button-primary")).hasText("Record payment");
                connection.rollback();
            });
            assertThat(page.locator(".mails .chip")).hasText("Kept as file");
            assertThat(page.locator("[id=standing] .chip")).hasText("Kept as file");
            assertThat(page.locator(".next-step .button-primary")).containsText("Record payment");
            assertThat(page.locator(".timeline li").first()).containsText("Kept as file");
            Assertions.assertThat(page.evaluate("Object.values(PrimeFaces.widgets)"
                            + ".filter(each => each instanceof PrimeFaces.widget.Poll).map(each => each.isActive())"))
                    .isEqualTo(List.of(false));
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    @Test
    void senderWhoOpensTheOwnLinkIsNotTheReceiver() {
        JsonNode own = tenant.issued(tenant.customer("Own AG"), "100");
        TestTenant other = TestTenant.create("Neighbour GmbH");
        String id = own.path("id").asText();
        String address = URI.create(own.path("publicUrl").asText()).getPath().substring(1);
        Page page = browser.window(1440, 900);
        browser.watched("own-link", () -> {
            SignInPage.open(page).signIn(tenant);
            page.navigate(address);
            assertThat(page.locator("main.public"))
                    .containsText(own.path("number").asText());
            Assertions.assertThat(tenant.invoice(id).path("viewed").asBoolean()).isFalse();
        });
        Page neighbour = browser.window(1440, 900);
        browser.watched("own-link", () -> {
            SignInPage.open(neighbour).signIn(other);
            neighbour.navigate(address);
            Waiting.until(() -> tenant.invoice(id), now -> now.path("viewed").asBoolean());
        });
    }

    @Test
    void whatIsNotThereIsMissingAndOnlyTheButtonSignsOut() {
        String foreign = TestTenant.create("Foreign GmbH").customer("Foreign AG");
        Page page = browser.window(1440, 900);
        browser.watched("missing-and-out", () -> {
            SignInPage.open(page).signIn(tenant);
            for (String id : List.of(foreign, UUID.randomUUID().toString(), "no-id")) {
                for (String address : List.of("statement", "viewer", "editor")) {
                    APIResponse missing = page.request().get("app/customers/" + address + "?id=" + id);
                    Assertions.assertThat(missing.status())
                            .as(address + " " + id)
                            .isEqualTo(404);
                }
            }
            Assertions.assertThat(page.request()
                            .get("app/customers/statement?from=x&id=" + foreign)
                            .status())
                    .isEqualTo(404);

            APIResponse followed = page.request().get("sign-out");
            Assertions.assertThat(followed.status()).isEqualTo(405);
            Assertions.assertThat(followed.body()).isEmpty();
            page.navigate("app/home");
            page.click("[popovertarget=person-menu]");
            page.click("#person-menu form[action$='sign-out'] button");
            page.waitForURL("**/sign-in");
            page.navigate("app/home");
            page.waitForURL("**/sign-in?*");
        });
    }

    /** The notice of what was done travels over the redirect in a cookie of Faces. */
    @Test
    void everyCookieStaysWithinTheSite() {
        Page page = browser.window(1440, 900);
        browser.watched("cookies", () -> {
            SignInPage.open(page).signIn(tenant);
            List<String> set = new CopyOnWriteArrayList<>();
            page.onResponse(answer -> answer.headersArray().stream()
                    .filter(header -> header.name.equalsIgnoreCase("Set-Cookie"))
                    .forEach(header -> set.add(header.value)));
            page.navigate("app/customers/editor");
            page.fill("[id='form:name']", "Cookie AG");
            page.click("[id='form:save']");
            page.waitForURL("**/app/customers/viewer?*");
            Assertions.assertThat(set)
                    .anySatisfy(each -> Assertions.assertThat(each).startsWith("csfcfc="));
            Assertions.assertThat(page.context().cookies())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(cookie -> Assertions.assertThat(cookie.sameSite)
                            .as(cookie.name)
                            .isEqualTo(SameSiteAttribute.LAX));
            Assertions.assertThat(set)
                    .allSatisfy(each -> Assertions.assertThat(each).contains("SameSite=Lax"));
        });
    }

    @Test
    void wrongPasswordIsSaidWithoutSayingWhichPartIsWrong() {
        Page page = browser.window(1440, 900);
        browser.watched("wrong-password", () -> {
            String known = SignInPage.open(page).refusal(tenant.email(), "not-the-password-1");
            assertThat(page.locator("[id='form:password']")).isFocused();
            String unknown = SignInPage.open(page).refusal("nobody@example.test", "not-the-password-1");
            Assertions.assertThat(known).isNotBlank().isEqualTo(unknown);
        });
    }

    private static void writeAndIssue(Page page) {
        InvoiceEditorPage editor = InvoiceEditorPage.openNew(page);
        editor.addCustomer("Inline AG", "buyer@example.test");
        editor.writeLine(0, "Consulting", "2", "100");
        assertThat(editor.total()).containsText(amount("238", "00"));
        editor.addLineByMouse();
        editor.writeLine(1, "Travel", "1", "50");
        assertThat(editor.total()).containsText(amount("297", "50"));
        assertThat(editor.preview()).hasCount(1);
        editor.closeDialog();
        page.locator("#previewDialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        editor.issueAndSend();
    }

    /** The receiver's telephone: no session, nothing wider than the screen. */
    private static void receive(JsonNode invoice) {
        Page phone = browser.window(PHONE, 844);
        phone.navigate(URI.create(invoice.path("publicUrl").asText()).getPath().substring(1));
        assertThat(phone.locator("h1.amount")).containsText("€297.50");
        assertThat(phone.locator("img.sheet").first()).isVisible();
        Assertions.assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
        Assertions.assertThat(phone.context().cookies()).isEmpty();
        String id = invoice.path("id").asText();
        Assertions.assertThat(tenant.invoice(id).path("viewed").asBoolean()).isFalse();
        Waiting.until(() -> tenant.invoice(id), now -> now.path("viewed").asBoolean());
    }

    /** People see amounts as their country writes them. */
    private static Pattern amount(String units, String cents) {
        return Pattern.compile(units + "[.,]" + cents);
    }

    private static void recordPayment(Page page, String id) {
        page.navigate("app/payments/record?invoice=" + id);
        page.fill("[id='form:amount']", "much");
        page.keyboard().press("Tab");
        assertThat(page.locator("[data-error-for=amount]")).containsText("much");
        assertThat(page.locator("[id='form:left'] .money")).isEmpty();
        assertThat(page.locator("[id='form:allocations:0:amount']")).hasValue("");
        page.fill("[id='form:amount']", "297.50");
        page.keyboard().press("Tab");
        assertThat(page.locator("[id='form:left']")).containsText(amount("0", "00"));
        page.click("[id='form:save']");
        page.waitForURL("**/app/invoices/viewer?*");
    }
}
