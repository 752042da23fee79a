package now.billing.blackbox;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The paper that is written on. */
record InvoiceEditorPage(Page page) {
    static InvoiceEditorPage openNew(Page page) {
        page.navigate("app/invoices/editor");
        return new InvoiceEditorPage(page);
    }

    /** Adds a customer without leaving the paper. */
    void addCustomer(String name, String email) {
        page.click("[data-show=newCustomer]");
        fill("customer:name", name);
        fill("customer:email", email);
        fill("customer:address_street", "Ringweg");
        fill("customer:address_buildingNumber", "2");
        fill("customer:address_postCode", "80331");
        fill("customer:address_town", "Munich");
        page.selectOption("[id='customer:address_country']", "DE");
        page.click("[id='customer:create']");
        PlaywrightAssertions.assertThat(page.locator("[id='form:buyer']")).containsText(name);
    }

    void writeLine(int index, String description, String quantity, String price) {
        String line = "form:lines:" + index + ":";
        fill(line + "description", description);
        fill(line + "quantity", quantity);
        fill(line + "unitPrice", price);
        page.keyboard().press("Tab");
    }

    /** As people do who write: Enter in the last line. */
    void addLine() {
        int before = page.locator("tr[data-line]").count();
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("tr[data-line]")).hasCount(before + 1);
    }

    /** The last row of the totals. */
    Locator total() {
        return page.locator("[id='form:totals'] .grand");
    }

    Locator preview() {
        page.click("[id='form:preview']");
        return page.locator("#previewDialog img.sheet");
    }

    void closeDialog() {
        page.keyboard().press("Escape");
    }

    /** Issues and sends; arrives at the invoice. */
    void issueAndSend() {
        page.click("[id='form:ask']");
        page.click("[id='issueForm:issue']");
        page.waitForURL("**/app/invoices/viewer?*");
    }

    private void fill(String id, String text) {
        page.fill("[id='" + id + "']", text);
    }
}
