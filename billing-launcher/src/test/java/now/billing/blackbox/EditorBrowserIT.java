package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The paper as a form: lines by mouse and keys, items, what is wrong, the preview, copies and deletions. */
class EditorBrowserIT extends EditorCase {
    private static final int LINES_OF_TWO_PAGES = 24;

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

    private static Pattern amount(String units, String cents) {
        return Pattern.compile(units + "[.,]" + cents);
    }
}
