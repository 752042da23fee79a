package now.billing.blackbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A window of somebody who writes invoices; whatever its pages complain of is a fault. */
abstract class EditorCase {
    static TestTenant tenant;
    static Browser browser;
    static Page page;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Editor GmbH");
        tenant.api().post("/items", Bodies.item("Consulting", "120.00")).expect(201);
        browser = new Browser();
        page = browser.window(1440, 900);
        SignInPage.open(page).signIn(tenant);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void forget() {
        page.navigate("app/home");
        page.evaluate("localStorage.clear()");
        browser.complaints().clear();
    }

    @AfterEach
    void console() {
        Assertions.assertThat(browser.complaints()).isEmpty();
    }
}
