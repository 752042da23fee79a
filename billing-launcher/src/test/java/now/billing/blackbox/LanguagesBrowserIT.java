package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People read the pages in their language, and no page in German or French has English left in it. */
class LanguagesBrowserIT {
    private static final List<String> LISTS =
            List.of("invoices", "credit-notes", "pro-formas", "reminders", "customers", "items", "payments");
    private static final List<String> SETTINGS = List.of(
            "organization", "documents", "look", "conditions", "taxes", "banks", "reminders", "members", "tokens");
    private static final List<String> TOOLS = List.of("tools/vat-calculator", "tools/invoice-generator");
    private static final String FIGURES_COMING = "[data-figures=coming], .sums-coming, .count-coming";

    /** In which the rules are looked at, too; the marks are the same in each. */
    private static final String LONG_WORDS = "de";

    /** The name of the person who has signed in, which a role has, too. */
    private static final String PERSON = "Owner";

    private static final Pattern CUSTOMERS = Pattern.compile(".*/app/customers/list");
    private static final String CUSTOMER = """
            {"name": "Seen AG %s", "language": "%s", "address": {"street": "Weg", "buildingNumber": "2",
             "postCode": "10117", "town": "Berlin", "country": "DE"}}""";

    /** What a reader sees or hears: texts, names of controls, hints in fields. */
    private static final String SHOWN = """
            () => {
                const shown = [];
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                for (let each = texts.nextNode(); each; each = texts.nextNode()) {
                    if (!each.parentElement.closest('script, style, code, [lang]:not(html)')) shown.push(each.data.trim());
                }
                for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                    document.querySelectorAll(`[${name}]`).forEach((each) => shown.push(each.getAttribute(name).trim()));
                }
                shown.push(document.title.split(' · ')[0]);
                return shown.filter(Boolean);
            }""";

    private static final String OVERFLOWING =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private static Browser browser;
    private static Page page;
    private static TestTenant tenant;
    private static Bundle english;

    private static Axe axe;

    private final List<String> findings = new ArrayList<>();
    private Bundle own = english;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        browser = new Browser();
        page = browser.window(1440, 900);
        axe = new Axe(page);
        tenant = TestTenant.create("Sprachen GmbH");
        english = Bundle.of("en");
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
        page.setViewportSize(1440, 900);
    }

    @Test
    void aStrangerChoosesForTheBrowserAndAPersonForEverywhere() {
        page.navigate("sign-in?to=%2Fapp%2Fcustomers%2Flist");
        page.click(".languages [hreflang=fr]");
        assertThat(page.locator("h1")).hasText("Se connecter");
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        TestTenant founded = TestTenant.create("Wählerisch GmbH");
        new SignInPage(page).signIn(founded);
        assertThat(page).hasURL(CUSTOMERS);
        choose("de");
        assertThat(page).hasURL(CUSTOMERS);
        assertThat(page.locator("h1")).hasText("Kunden");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        Page elsewhere = browser.window(1440, 900);
        SignInPage.open(elsewhere).signIn(founded);
        assertThat(elsewhere.locator("html")).hasAttribute("lang", "de");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aRefusalOfAFormIsInTheLanguageOfThePage() {
        page.navigate("sign-in?language=de");
        assertThat(new SignInPage(page).refusal("nobody@example.test", "not-the-password-1"))
                .contains("E-Mail oder Passwort stimmt nicht");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void noPageHasEnglishLeftInIt(String language) throws IOException {
        own = Bundle.of(language);
        look("sign-in?language=" + language);
        look("set-up?language=" + language + "&token=" + SetUpLink.create());
        TOOLS.forEach(each -> look(each + "?language=" + language));
        page.context().clearCookies();
        SignInPage.open(page).signIn(tenant);
        choose(language);
        TOOLS.forEach(this::look);
        addresses(language).forEach(this::look);
        assertThat(findings).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static void choose(String language) {
        page.click("[popovertarget=person-menu]");
        page.click("#person-menu [name=language][value=" + language + "]");
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    private void look(String address) {
        page.navigate(address);
        assertThat(page.locator(FIGURES_COMING)).hasCount(0);
        List<String> shown = ((List<?>) page.evaluate(SHOWN))
                .stream()
                        .map(String::valueOf)
                        .filter(each -> !each.equals(PERSON))
                        .toList();
        english.foundIn(shown, own).forEach(left -> findings.add(address + ": " + left));
        if (own.language().equals(LONG_WORDS)) {
            axe.findings().forEach(broken -> findings.add(address + ": " + broken));
        }
        page.setViewportSize(390, 844);
        if ((boolean) page.evaluate(OVERFLOWING)) {
            findings.add(address + " is wider than a phone");
        }
        page.setViewportSize(1440, 900);
    }

    /** The pages of a business with one of everything; its customer wants documents in this language. */
    private static List<String> addresses(String language) {
        Api api = tenant.api();
        String customer = api.post("/customers", CUSTOMER.formatted(language, language))
                .expect(201)
                .newId();
        String open = tenant.issued(customer, "100").path("id").asText();
        String paid = tenant.issued(customer, "50").path("id").asText();
        String credit = api.post("/invoices/" + open + "/credit", "{\"amount\": \"10.00\", \"issue\": true}")
                .expect(201)
                .newId();
        String payment = api.post("/payments", Bodies.payment(customer, "60.00", Bodies.allocation(paid, "59.50")))
                .expect(201)
                .newId();
        String item = api.post("/items", Bodies.item("Lamp " + language, "120.00"))
                .expect(201)
                .newId();
        List<String> addresses = new ArrayList<>(List.of("app/home", "app/search", "app/search?q=seen"));
        LISTS.forEach(each -> addresses.add("app/" + each + "/list"));
        LISTS.forEach(each -> addresses.add("app/" + each + "/list?q=nothing-is-called-so"));
        SETTINGS.forEach(each -> addresses.add("app/settings/" + each));
        addresses.addAll(List.of(
                "app/invoices/list?tab=OVERDUE",
                "app/payments/list?tab=REVERSED",
                "app/customers/list?tab=ARCHIVED",
                "app/invoices/editor",
                "app/invoices/editor?id=" + tenant.draft(customer, "100"),
                "app/credit-notes/editor",
                "app/pro-formas/editor"));
        addresses.addAll(List.of(
                "app/invoices/viewer?id=" + open,
                "app/invoices/viewer?id=" + paid,
                "app/credit-notes/viewer?id=" + credit,
                "app/customers/viewer?id=" + customer,
                "app/customers/editor?id=" + customer,
                "app/customers/merge?id=" + customer,
                "app/customers/statement?id=" + customer,
                "app/customers/conditions?id=" + customer,
                "app/items/editor?id=" + item,
                "app/payments/record?invoice=" + open,
                "app/payments/viewer?id=" + payment));
        Stream.of(open, paid).map(LanguagesBrowserIT::publicPage).forEach(addresses::add);
        return addresses;
    }

    private static String publicPage(String invoice) {
        return URI.create(tenant.invoice(invoice).path("publicUrl").asText())
                .getPath()
                .substring(1);
    }
}
