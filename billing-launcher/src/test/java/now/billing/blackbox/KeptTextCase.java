package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A signed-in person who writes, and what the browser keeps of it. */
abstract class KeptTextCase {
    static final String NAME = "[id='form:name']";
    static final String SAVE = "[id='form:save']";
    static final String TROUBLE = "#trouble";
    static final String KEPT = "() => Object.keys(localStorage).filter(key => key.startsWith('billing.kept'))";

    static Browser browser;
    static TestTenant tenant;
    static String customer;
    private static @Nullable String signedIn;
    Page page;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        browser = new Browser();
        tenant = TestTenant.create("Kept GmbH");
        customer = tenant.customer("Hundreds AG");
        signedIn = null;
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void signIn() {
        page = browser.window(1440, 900, signedIn);
        page.navigate("app/home");
        if (page.url().contains("/sign-in")) {
            SignInPage.open(page).signIn(tenant);
            signedIn = page.context().storageState();
        }
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    void writeCustomer(String name) {
        page.navigate("app/customers/editor");
        page.fill(NAME, name);
        waitUntilKept(name);
    }

    void waitUntilKept(String text) {
        page.waitForFunction("text => Object.values(localStorage).some(each => each.includes(text))", text);
    }

    static void release(List<Route> held) {
        List.copyOf(held).forEach(route -> {
            held.remove(route);
            route.resume();
        });
    }

    static String hundredsAndOne() {
        return tenant.api()
                .post("/invoices", Bodies.draft(customer, hundreds() + "," + one()))
                .expect(201)
                .newId();
    }

    /** 50 euros for a hundred of them. */
    static String hundreds() {
        return Bodies.line("Hundreds", "100", "50").replaceFirst("\\{", "{\"baseQuantity\": \"100\", ");
    }

    static String one() {
        return Bodies.line("One", "1", "10");
    }

    void saved(String name) {
        page.click(SAVE);
        page.waitForURL("**/app/customers/viewer**");
        assertThat(page.locator("h1")).containsText(name);
    }

    void signInAgain(String password) {
        page.fill("#again-password", password);
        page.click("#sign-in-again [type=submit]");
    }

    void enter(TestTenant as) {
        page.context().clearCookies();
        SignInPage.open(page).signIn(as);
        page.navigate("app/customers/editor");
    }

    void forgetView() {
        page.evaluate("() => document.querySelectorAll(\"[name='jakarta.faces.ViewState']\")"
                + ".forEach(each => { each.value = '1:2'; })");
    }

    void answer(int status) {
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

    List<?> kept() {
        return (List<?>) page.evaluate(KEPT);
    }
}
