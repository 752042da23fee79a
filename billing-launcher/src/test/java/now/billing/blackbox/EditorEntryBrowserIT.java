package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is typed or pasted into the editor is read by one law: numbers, dates, amounts, rows of a spreadsheet. */
class EditorEntryBrowserIT extends EditorCase {
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
}
