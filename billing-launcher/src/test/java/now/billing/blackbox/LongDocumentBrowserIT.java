package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A document of 1,000 lines in the browser: what a key and a save send does not grow with the lines. */
class LongDocumentBrowserIT {
    private static final int LINES = 1_000;
    private static final int BYTES_OF_A_KEY = 3_000;
    private static final int PARAMETERS = 60;

    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Long GmbH");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aKeyAndASaveSendTheTouchedLineOnly() {
        String lines = IntStream.range(0, LINES)
                .mapToObj(each -> Bodies.line("Part " + each, "2", "10"))
                .collect(Collectors.joining(","));
        String draft = tenant.api()
                .post("/invoices", Bodies.draft(tenant.customer("Inline AG"), lines))
                .expect(201)
                .newId();
        Page page = browser.window(1440, 900);
        browser.watched("long-document", () -> {
            SignInPage.open(page).signIn(tenant);
            InvoiceEditorPage editor = InvoiceEditorPage.open(page, draft);
            assertThat(editor.lines()).hasCount(LINES);
            List<Request> sent = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.add(request);
                }
            });

            page.fill("[id='form:lines:700:quantity']", "3");
            assertThat(page.locator("tr[data-line='700'] .line-amount")).hasText(Pattern.compile("30[.,]00"));
            assertThat(editor.total()).containsText(Pattern.compile("23[.,]811[.,]90"));
            editor.save();

            Assertions.assertThat(sent).isNotEmpty().allSatisfy(request -> {
                Assertions.assertThat(request.postData().length()).isLessThan(BYTES_OF_A_KEY);
                Assertions.assertThat(request.postData().split("&")).hasSizeLessThan(PARAMETERS);
            });
            Assertions.assertThat(
                            tenant.invoice(draft).at("/lines/700/quantity").asText())
                    .isEqualTo("3");
            Assertions.assertThat(tenant.invoice(draft).path("lines")).hasSize(LINES);
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }
}
