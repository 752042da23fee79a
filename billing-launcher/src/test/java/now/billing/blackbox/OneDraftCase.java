package now.billing.blackbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Each test has a window of its own with the draft of an invoice of one line; what its pages complain of is a fault. */
abstract class OneDraftCase {
    static TestTenant tenant;
    static Browser browser;
    Page page;
    InvoiceEditorPage editor;

    @BeforeAll
    static void found() {
        assumeTrue(Browser.isInstalled(), "Chromium is not on this machine");
        tenant = TestTenant.create("Drafting GmbH");
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
        page = browser.window(1280, 900);
        SignInPage.open(page).signIn(tenant);
        editor = InvoiceEditorPage.open(page, tenant.draft(tenant.customer("Buying AG"), "100.00"));
    }

    @AfterEach
    void clean() {
        Assertions.assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }
}
