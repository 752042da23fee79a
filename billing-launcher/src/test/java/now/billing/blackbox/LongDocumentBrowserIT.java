package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A document of 1,000 lines in the browser: what a key and a save send does not grow with the lines. Alone on two cores
 * it opens in 2 s, a key takes 0.2 s to the total and a save 0.7 s; the bounds leave room for a slower machine.
 */
class LongDocumentBrowserIT {
    private static final int LINES = 1_000;
    private static final int BYTES_OF_A_KEY = 3_000;
    private static final int PARAMETERS = 60;

    private static TestTenant tenant;
    private static Browser browser;
    private static Page page;

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
        page = browser.window(1440, 900);
        browser.watched("long-document", () -> {
            SignInPage.open(page).signIn(tenant);
            assertLasts(Duration.ofSeconds(4), "open", () -> {
                InvoiceEditorPage.open(page, draft);
                shows("tr[data-line='" + (LINES - 1) + "'] [data-describes]", "");
            });
            assertThat(new InvoiceEditorPage(page).lines()).hasCount(LINES);
            List<Request> sent = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.add(request);
                }
            });

            page.click("[id='form:lines:700:quantity']");
            List<Duration> keys = IntStream.of(3, 4, 5, 6, 7)
                    .mapToObj(LongDocumentBrowserIT::fromKeyToTotal)
                    .sorted()
                    .toList();
            Assertions.assertThat(keys.get(keys.size() / 2)).as("key").isLessThan(Patience.of(Duration.ofMillis(500)));
            shows("tr[data-line='700'] .line-amount", "70[.,]00");
            shows("[id='form:totals'] .grand", "23[.,]859[.,]50");
            assertLasts(Duration.ofSeconds(3), "save", () -> {
                page.click("[id='form:save']");
                shows("[id='form:saved'][data-state=saved]", "");
            });

            Assertions.assertThat(sent).isNotEmpty().allSatisfy(request -> {
                Assertions.assertThat(request.postData().length()).isLessThan(BYTES_OF_A_KEY);
                Assertions.assertThat(request.postData().split("&")).hasSizeLessThan(PARAMETERS);
            });
            Assertions.assertThat(
                            tenant.invoice(draft).at("/lines/700/quantity").asText())
                    .isEqualTo("7");
            Assertions.assertThat(tenant.invoice(draft).path("lines")).hasSize(LINES);
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    /** As the page sees it: from the input of a digit, which takes the place of the one before, to the total drawn. */
    private static Duration fromKeyToTotal(int digit) {
        page.locator("[id='form:lines:700:quantity']").selectText();
        page.evaluate("""
                () => {
                  const total = () => document.querySelector("[id='form:totals'] .grand").textContent;
                  const before = total();
                  window.untilTotal = new Promise((done) => document.addEventListener("input", () => {
                    const typed = performance.now();
                    const look = () => total() === before ? requestAnimationFrame(look) : done(performance.now() - typed);
                    look();
                  }, { once: true, capture: true }));
                }""");
        page.keyboard().press(String.valueOf(digit));
        return Duration.ofMillis(((Number) page.evaluate("() => window.untilTotal")).longValue());
    }

    /** Not by an assertion: one that fails at first has the whole page described, which takes half a minute here. */
    private static void shows(String selector, String pattern) {
        page.waitForFunction(
                "([at, wanted]) => [...document.querySelectorAll(at)].some(each => each.textContent.match(wanted))",
                List.of(selector, pattern));
    }

    private static void assertLasts(Duration most, String what, Runnable work) {
        Assertions.assertThat(Patience.lasting(work)).as(what).isLessThan(Patience.of(most));
    }
}
