package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every page keeps the rules of WCAG 2.2 AA: with nothing on it and filled, wide and narrow, light and dark. The pages of
 * a business at work are in German, whose words are the longest.
 */
class AccessibilityBrowserIT {
    private static final String ARABIC =
            "\u0634\u0631\u0643\u0629 \u0627\u0644\u0646\u0648\u0631 \u0644\u0644\u062a\u062c\u0627\u0631\u0629";
    private static final String LONG =
            "Donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerkbauunterbeamtengesellschaft";
    private static final List<String> LISTS = List.of(
            "invoices",
            "credit-notes",
            "estimates",
            "pro-formas",
            "delivery-notes",
            "reminders",
            "customers",
            "items",
            "payments",
            "bank");
    private static final List<String> SETTINGS = List.of(
            "organization",
            "documents",
            "look",
            "conditions",
            "taxes",
            "rates",
            "banks",
            "reminders",
            "members",
            "tokens");
    private static final String FIGURES_COMING = "[data-figures=coming], .sums-coming, .count-coming";

    private static Browser browser;
    private static Page page;
    private static Axe axe;
    private static TestTenant tenant;
    private static Work work;

    private final List<String> findings = new ArrayList<>();

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        browser = new Browser();
        page = browser.window(1440, 900);
        axe = new Axe(page);
        tenant = TestTenant.create("Work GmbH");
        work = Work.of(tenant);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void forget() {
        browser.complaints().clear();
        page.context().clearCookies();
    }

    @Test
    void pagesOfANewBusinessKeepTheRules() {
        String link = SetUpLink.create();
        look("set-up?token=" + link);
        TestTenant founded = TestTenant.create("New GmbH", link);
        look("set-up?token=" + link);
        look("join?token=" + InvitationLink.create(founded, "join@example.test", "AUDITOR"));
        look("sign-in");
        look("tools/vat-calculator?country=DE&amount=119&basis=GROSS&rate=19");
        look("tools/invoice-generator");
        SignInPage.open(page).refusal("nobody@example.test", "not-the-password-1");
        look();
        SignInPage.open(page).signIn(founded);
        look("app/home");
        List.of("invoices", "customers", "suppliers", "items", "payments")
                .forEach(each -> look("app/" + each + "/list"));
        List.of("invoices", "customers", "suppliers", "items").forEach(each -> look("app/" + each + "/editor"));
        look("app/payments/record");
        look("app/bank/list");
        clean();
    }

    @Test
    void pagesOfABusinessAtWorkKeepTheRules() {
        SignInPage.open(page).signIn(tenant);
        PersonMenu.choose(page, "de");
        look("app/home");
        look("app/search?q=Donau");
        LISTS.forEach(each -> look("app/" + each + "/list"));
        look("app/invoices/list?tab=OVERDUE");
        look("app/invoices/list?tab=DRAFT");
        page.check("[data-pick-all]");
        look();
        look("app/invoices/list?q=nothing-is-called-so");
        look("app/invoices/list?tab=OPEN&customer=" + work.customer() + "&from=2026-01-01");
        look("app/invoices/viewer?id=" + work.open());
        look("app/invoices/viewer?id=" + work.paid());
        look("app/credit-notes/viewer?id=" + work.credit());
        List.of("invoices", "credit-notes", "pro-formas", "delivery-notes")
                .forEach(each -> look("app/" + each + "/editor"));
        look("app/customers/viewer?id=" + work.customer());
        look("app/customers/editor?id=" + work.customer());
        look("app/customers/merge?id=" + work.customer());
        look("app/customers/statement?id=" + work.customer());
        look("app/customers/conditions?id=" + work.customer());
        look("app/items/editor?id=" + work.item());
        look("app/payments/record?invoice=" + work.open());
        look("app/payments/viewer?id=" + work.payment());
        SETTINGS.forEach(each -> look("app/settings/" + each));
        look(path(tenant.invoice(work.open())));
        look(path(tenant.invoice(work.paid())));
        clean();
    }

    @Test
    void whatOpensOverThePagesKeepsTheRules() {
        SignInPage.open(page).signIn(tenant);
        InvoiceEditorPage editor = InvoiceEditorPage.open(page, work.draft());
        look();
        editor.writeLine(0, "Travel", "2", "fifty");
        page.click("[id='form:save']");
        page.locator(".error-summary").waitFor();
        look();
        editor.writeLine(0, "Travel", "2", "50");
        assertThat(editor.preview()).hasCount(1);
        findings.addAll(axe.findings("#previewDialog"));
        open("app/invoices/editor?id=" + work.draft(), "[id='form:ask']", "#issueDialog");
        page.keyboard().press("Escape");
        page.click("[popovertarget=more-menu]");
        findings.addAll(axe.findings("#more-menu"));
        page.click("[data-press='form:discard']");
        findings.addAll(axe.findings("dialog.confirm"));
        open("app/invoices/editor", "[data-show=newCustomer]", "#newCustomerDialog");
        open("app/invoices/editor", "[data-new-item]", "#newItemDialog");
        open("app/invoices/viewer?id=" + work.open(), "[id$=':compose']", "#sendDialog");
        open("app/invoices/viewer?id=" + work.sent(), "[id='mails'] .mail-acts a", "#mailDialog");
        open("app/payments/viewer?id=" + work.payment() + "#reverse", null, "#reverseDialog");
        open("app/settings/tokens", "[data-show=tokenDialog]", "#tokenDialog");
        open("app/settings/banks", ".section-head .button", "#bankDialog");
        open("app/settings/taxes", ".section-head .button", "#rateDialog");
        open("app/settings/rates", ".section-head .button", "#rateDialog");
        open("app/settings/reminders", ".section-head .button", "#levelDialog");
        clean();
    }

    @Test
    void aPageThatBreaksTheRulesIsFound() {
        page.navigate("data:text/html,<input><p style='color: silver'>pale</p>");
        assertThat(axe.findings())
                .anyMatch(each -> each.contains("color-contrast"))
                .anyMatch(each -> each.contains("label"));
    }

    @Test
    void pagesThatSayWhatWentWrongKeepTheRules() {
        List.of("expired", "forbidden", "incident", "missing").forEach(each -> look("error/" + each + ".xhtml"));
        look("d/unknown");
        assertThat(findings).isEmpty();
        assertThat(browser.complaints()).allMatch(each -> each.contains("404"));
    }

    private void open(String address, String opener, String dialog) {
        page.navigate("about:blank");
        page.navigate(address);
        if (opener != null) {
            page.locator(opener).first().click();
        }
        page.locator(dialog).waitFor();
        findings.addAll(axe.findings(dialog));
    }

    private void look(String address) {
        page.navigate(address);
        assertThat(page.locator(FIGURES_COMING)).hasCount(0);
        look();
    }

    private void look() {
        findings.addAll(axe.findings());
    }

    private void clean() {
        assertThat(findings).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static String path(JsonNode invoice) {
        return URI.create(invoice.path("publicUrl").asText()).getPath().substring(1);
    }

    /** A business with one of everything. */
    private record Work(
            String customer,
            String item,
            String draft,
            String open,
            String sent,
            String paid,
            String payment,
            String credit) {
        static Work of(TestTenant tenant) {
            Api api = tenant.api();
            String customer = tenant.customer(ARABIC);
            String other = tenant.customer(LONG);
            String item =
                    api.post("/items", Bodies.item(LONG, "120.00")).expect(201).newId();
            String draft = tenant.draft(customer, "100");
            String open = tenant.issued(customer, "100").path("id").asText();
            String sent = tenant.issued(other, "250").path("id").asText();
            api.post("/invoices/" + sent + "/send", "{}").expect(200);
            String paid = tenant.issued(customer, "50").path("id").asText();
            String payment = api.post("/payments", Bodies.payment(customer, "60.00", Bodies.allocation(paid, "59.50")))
                    .expect(201)
                    .newId();
            String credit = api.post("/invoices/" + open + "/credit", "{\"amount\": \"10.00\", \"issue\": true}")
                    .expect(201)
                    .newId();
            return new Work(customer, item, draft, open, sent, paid, payment, credit);
        }
    }
}
