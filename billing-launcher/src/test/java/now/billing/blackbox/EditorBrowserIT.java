package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The paper as a form: lines by mouse and keys, items, what is wrong, the preview, copies and deletions. */
class EditorBrowserIT {
    private static final int LINES_OF_TWO_PAGES = 24;

    private static TestTenant tenant;
    private static Browser browser;
    private static Page page;

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

    @Test
    void linesArePickedMadeMovedAndRemoved() {
        browser.watched("editor-lines", () -> {
            InvoiceEditorPage editor = InvoiceEditorPage.openNew(page);
            editor.pickItem(0, "cons", "Consulting");
            assertThat(editor.total()).containsText(amount("142", "80"));
            editor.addLineByMouse();
            page.keyboard().type("Travel");
            editor.writeLine(1, "Travel", "2", "50");
            assertThat(editor.total()).containsText(amount("261", "80"));
            editor.addItem("Workshop", "1000");
            assertThat(editor.lines()).hasCount(3);
            Assertions.assertThat(editor.descriptions()).containsExactly("Consulting", "Travel", "Workshop");
            editor.withLine(1, "up");
            editor.withLine(0, "remove");
            editor.save();
            page.reload();
            Assertions.assertThat(editor.descriptions()).containsExactly("Travel", "Workshop");
            assertThat(editor.total()).containsText(Pattern.compile("1[.,]?309[.,]00"));
        });
    }

    @Test
    void chargesAndDiscountsAreAddedAndTakenAway() {
        browser.watched("editor-adjustments", () -> {
            InvoiceEditorPage editor = InvoiceEditorPage.openNew(page);
            editor.writeLine(0, "Consulting", "2", "100");
            assertThat(editor.adjustments()).hasCount(0);
            editor.takeOff(0, "20");
            assertThat(editor.total()).containsText(amount("214", "20"));
            editor.adjust(0, "CHARGE", "Shipping", "10");
            assertThat(editor.total()).containsText(amount("226", "10"));
            editor.adjust(1, "DISCOUNT", "Fair", "40");
            assertThat(editor.total()).containsText(amount("178", "50"));
            editor.save();
            page.reload();
            assertThat(editor.adjustments()).hasCount(2);
            assertThat(editor.total()).containsText(amount("178", "50"));
            editor.adjustments().first().locator("[data-remove-adjustment]").click();
            assertThat(editor.total()).containsText(amount("166", "60"));
            editor.save();

            JsonNode kept = tenant.invoice(page.url().replaceAll(".*id=([0-9a-f-]+).*", "$1"));
            Assertions.assertThat(kept.at("/lines/0/discount/amount").asText()).isEqualTo("20.00");
            Assertions.assertThat(kept.at("/allowances/0/reason").asText()).isEqualTo("Fair");
            Assertions.assertThat(kept.path("charges")).isEmpty();
        });
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() {
        browser.watched("editor-errors", () -> {
            InvoiceEditorPage editor = InvoiceEditorPage.openNew(page);
            editor.writeLine(0, "Travel", "2", "fifty");
            page.click("[id='form:save']");
            assertThat(page.locator(".error-summary")).containsText("fifty");
            page.click(".error-summary a");
            assertThat(page.locator("[id='form:lines:0:unitPrice']")).isFocused();
            assertThat(page.locator("[id='form:lines:0:unitPrice']")).hasAttribute("aria-invalid", "true");
            assertThat(editor.description(0)).hasValue("Travel");
            editor.writeLine(0, "Travel", "2", "50");
            editor.save();
            assertThat(page.locator(".error-summary")).hasCount(0);
        });
    }

    @Test
    void thePreviewShowsEveryPageAndADraftIsCopiedAndDeleted() {
        browser.watched("editor-drafts", () -> {
            String lines = IntStream.range(0, LINES_OF_TWO_PAGES)
                    .mapToObj(each -> Bodies.line("Part " + each, "1", "10"))
                    .collect(Collectors.joining(","));
            String draft = tenant.api()
                    .post("/invoices", Bodies.draft(tenant.customer("Inline AG"), lines))
                    .expect(201)
                    .newId();
            InvoiceEditorPage editor = InvoiceEditorPage.open(page, draft);
            assertThat(editor.preview()).hasCount(2);
            editor.closeDialog();
            assertThat(page.locator("#previewDialog")).isHidden();
            editor.duplicate();
            assertThat(editor.lines()).hasCount(LINES_OF_TWO_PAGES);
            editor.discard();
            tenant.api().get("/invoices/" + draft).expect(200);
        });
    }

    /** 120,500 and 0.125 are what the organization's format says, or they are refused. */
    @Test
    void numbersAndDatesAreReadByOneLawAndShownAsUnderstood() {
        browser.watched("editor-readers", () -> {
            InvoiceEditorPage editor = InvoiceEditorPage.openNew(page);
            editor.writeLine(0, "Steel", "2", "1.234,5");
            assertThat(page.locator("[id='form:lines:0:unitPrice']")).hasValue("1234,50");
            assertThat(editor.total()).containsText("2.938,11");
            for (String refused : List.of("0.125", "1,,5", "1.2.3", "1.234")) {
                editor.writeLine(0, "Steel", "2", refused);
                assertThat(page.locator("tr[data-line='0'] .line-errors")).containsText(refused);
                assertThat(editor.total()).not().containsText("2.938,11");
            }
            editor.writeLine(0, "Steel", "2", "0,125");
            assertThat(editor.total()).containsText("0,30");

            for (String refused : List.of("31.2.2026", "1.3.", "3.2026")) {
                page.fill("[id='form:dueDate']", refused);
                page.click("[id='form:save']");
                assertThat(page.locator(".error-summary")).containsText(refused);
            }
            page.fill("[id='form:dueDate']", "1.3.27");
            page.keyboard().press("Tab");
            assertThat(page.locator("[id='form:dueDate']")).hasValue("01.03.2027");
            editor.save();
            JsonNode kept = tenant.invoice(page.url().replaceAll(".*id=([0-9a-f-]+).*", "$1"));
            Assertions.assertThat(kept.path("dueDate").asText()).isEqualTo("2027-03-01");
            Assertions.assertThat(kept.at("/lines/0/unitPrice").asText()).isEqualTo("0.125");
        });
    }

    /** A blank line above counts neither for what is kept nor against the line that is meant. */
    @Test
    void theLineThatIsWrongIsNamedByItsPlace() {
        browser.watched("editor-wrong-line", () -> {
            InvoiceEditorPage editor = InvoiceEditorPage.openNew(page);
            editor.addLineByMouse();
            editor.addLineByMouse();
            editor.writeLine(2, "Travel", "1", "50");
            editor.writeLine(1, "Tower", "999999999999", "99999999999999");
            assertThat(page.locator("tr[data-line='1'] .line-errors .error")).isVisible();
            editor.writeLine(1, "Tower", "1", "fifty");
            page.click("[id='form:save']");
            assertThat(page.locator(".error-summary")).containsText("Line 2: ");
            assertThat(page.locator("tr[data-line='1'] .line-errors")).not().containsText("Line");
        });
    }

    /** Three digits after the point are thousands of euros or millimes: in dinars somebody is asked which is meant. */
    @Test
    void anAmountIsReadByTheCurrencyThatIsSentWithIt() {
        browser.watched("editor-currency", () -> {
            InvoiceEditorPage editor = InvoiceEditorPage.openNew(page);
            editor.writeLine(0, "Olive oil", "1", "5000");
            page.selectOption("[id='form:discountKind']", "AMOUNT");
            assertThat(editor.total()).containsText("5.950,00");
            page.evaluate("""
                    () => [['currency', 'TND'], ['wholeDiscount', '1.250']].forEach(([name, value]) => {
                        const field = document.getElementById('form:' + name);
                        field.value = value;
                        field.dispatchEvent(new Event('input', { bubbles: true }));
                    })""");
            assertThat(page.locator("[data-error-for=wholeDiscount]")).containsText("1,250");
            page.fill("[id='form:wholeDiscount']", "1,250");
            page.keyboard().press("Tab");
            assertThat(editor.total()).containsText("5.948,513");

            page.navigate("app/payments/record");
            page.selectOption("[id='form:currency']", "TND");
            page.fill("[id='form:amount']", "1.250");
            page.keyboard().press("Tab");
            assertThat(page.locator("[id='form:amount']")).hasValue("1.250");
            assertThat(page.locator("[data-error-for=amount]")).containsText("1,250");
            assertThat(page.locator("[id='form:amount']")).hasAttribute("aria-invalid", "true");
            page.click("[id='form:save']");
            assertThat(page.locator(".error-summary")).containsText("1,250");
        });
    }

    @Test
    void aDescriptionThatIsTooLongGoesOnInTheDetailsAndNothingIsCut() {
        browser.watched("editor-long-paste", () -> {
            InvoiceEditorPage.openNew(page);
            String words = "word ".repeat(60) + "rest";
            paste(words + "\t1\t10\n");
            assertThat(page.locator("[id='form:lines:0:description']")).hasValue("word ".repeat(59) + "word");
            assertThat(page.locator("[id='form:lines:0:detail']")).hasValue("rest");
            page.navigate("app/home");
            page.evaluate("localStorage.clear()");
            InvoiceEditorPage.openNew(page);
            paste("Short\t1\t10\t" + "d".repeat(2_500) + "\n");
            page.click("[id='form:save']");
            assertThat(page.locator(".error-summary")).containsText("2500");
            assertThat(page.locator("[id='form:lines:0:detail']")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("[id='form:lines:0:detail']")).hasValue("d".repeat(2_500));
        });
    }

    @Test
    void rowsOfASpreadsheetBecomeLines() {
        browser.watched("editor-paste", () -> {
            InvoiceEditorPage editor = InvoiceEditorPage.openNew(page);
            paste("Beam\t3\t12,50\t37,50\r\nBolt\t100\t0,125\r\nService\t1\t80,00\tOn site\r\n");
            assertThat(editor.lines()).hasCount(3);
            Assertions.assertThat(editor.descriptions()).containsExactly("Beam", "Bolt", "Service");
            assertThat(editor.total()).containsText("154,70");
            assertThat(page.locator("[id='form:lines:2:detail']")).hasValue("On site");
        });
    }

    @Test
    void newCustomersKeepTheTypedNameAndWhatIsWrongIsSaidInTheDialog() {
        browser.watched("editor-new-customer", () -> {
            InvoiceEditorPage.openNew(page);
            page.locator("[id='form:customer_input']").pressSequentially("Neu ]]> AG");
            page.click(".ui-autocomplete-panel .offer-new");
            assertThat(page.locator("[id='newBuyer:name']")).hasValue("Neu ]]> AG");
            page.fill("[id='newBuyer:email']", "nobody");
            page.fill("[id='newBuyer:vat']", "DE12");
            page.selectOption("[id='newBuyer:address_country']", "DE");
            page.click("[id='newBuyer:create']");
            assertThat(page.locator("#newCustomerDialog .error:visible").first())
                    .isVisible();
            assertThat(page.locator("[id='newBuyer:create']")).isEnabled();
            page.fill("[id='newBuyer:email']", "");
            page.fill("[id='newBuyer:vat']", "");
            page.click("[id='newBuyer:create']");
            assertThat(page.locator("[id='form:buyer']")).containsText("Neu ]]> AG");
        });
    }

    @Test
    void quantityOfANewItemIsTypedIntoTheQuantityAndACustomerAloneMakesNoDraft() {
        browser.watched("editor-focus", () -> {
            InvoiceEditorPage editor = InvoiceEditorPage.openNew(page);
            editor.addItem("Focus", "10");
            assertThat(page.locator("[id='form:lines:0:quantity']")).isFocused();
            page.keyboard().type("7");
            assertThat(page.locator("[id='form:lines:0:quantity']")).hasValue("7");
            assertThat(editor.description(0)).hasValue("Focus");
            assertThat(editor.total()).containsText(amount("83", "30"));
            page.locator("[id='form:lines:0:quantity']").blur();
            page.click("[id='form:lines:0:quantity']");
            page.keyboard().type("8");
            assertThat(page.locator("[id='form:lines:0:quantity']")).hasValue("8");
            editor.save();

            tenant.customer("Alone AG");
            InvoiceEditorPage.openNew(page);
            page.locator("[id='form:customer_input']").pressSequentially("Alone");
            page.click(".ui-autocomplete-item");
            assertThat(page.locator("[id='form:buyer']")).containsText("Munich");
            page.waitForResponse(
                    answer -> answer.request().method().equals("POST"), () -> page.evaluate("billingAutosave()"));
            assertThat(page.locator("[id='form:saved'][data-state=unsaved]")).isVisible();
            Assertions.assertThat(page.url()).doesNotContain("id=");
        });
    }

    private static void paste(String rows) {
        page.evaluate("""
                text => {
                    const into = document.getElementById('form:lines:0:description');
                    const clipboardData = new DataTransfer();
                    clipboardData.setData('text/plain', text);
                    into.focus();
                    into.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
                }""", rows);
    }

    private static Pattern amount(String units, String cents) {
        return Pattern.compile(units + "[.,]" + cents);
    }
}
