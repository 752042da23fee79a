package now.billing.blackbox;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;

/** The paper that is written on. */
record InvoiceEditorPage(Page page) {
    private static final int HELD_DOWN_MILLIS = 120;

    static InvoiceEditorPage openNew(Page page) {
        page.navigate("app/invoices/editor");
        return new InvoiceEditorPage(page);
    }

    /** Adds a customer without leaving the paper. */
    void addCustomer(String name, String email) {
        page.click("[data-show=newCustomer]");
        fill("newBuyer:name", name);
        fill("newBuyer:email", email);
        fill("newBuyer:address_street", "Ringweg");
        fill("newBuyer:address_buildingNumber", "2");
        fill("newBuyer:address_postCode", "80331");
        fill("newBuyer:address_town", "Munich");
        page.selectOption("[id='newBuyer:address_country']", "DE");
        page.click("[id='newBuyer:create']");
        PlaywrightAssertions.assertThat(page.locator("[id='form:buyer']")).containsText(name);
    }

    static InvoiceEditorPage open(Page page, String id) {
        page.navigate("app/invoices/editor?id=" + id);
        return new InvoiceEditorPage(page);
    }

    void writeLine(int index, String description, String quantity, String price) {
        String line = "form:lines:" + index + ":";
        fill(line + "description", description);
        fill(line + "quantity", quantity);
        fill(line + "unitPrice", price);
        page.keyboard().press("Tab");
    }

    /** As people do who write: Enter in the last line. */
    void addLineByKey() {
        int before = lines().count();
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(lines()).hasCount(before + 1);
    }

    /** As people do with the mouse, who hold its button down for a moment. */
    void addLineByMouse() {
        int before = lines().count();
        page.locator("[data-add-line]").click(new Locator.ClickOptions().setDelay(HELD_DOWN_MILLIS));
        PlaywrightAssertions.assertThat(lines()).hasCount(before + 1);
    }

    /** Chooses from the menu of a line: up, down, copy, item, remove. */
    void withLine(int index, String what) {
        page.click("tr[data-line='" + index + "'] [data-line-menu]");
        page.click("[data-line-do=" + what + "]");
    }

    /** Types a part of an item's name into a line and takes what is offered first. */
    void pickItem(int index, String typed, String expected) {
        Locator description = description(index);
        description.click();
        description.pressSequentially(typed);
        PlaywrightAssertions.assertThat(page.locator("#offers li").first()).containsText(expected);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(description).hasValue(expected);
    }

    /** Makes an item without leaving the paper; it stands in a line of its own afterwards. */
    void addItem(String name, String price) {
        page.click("[data-new-item]");
        fill("item:name", name);
        fill("item:unitPrice", price);
        page.click("[id='item:create']");
        PlaywrightAssertions.assertThat(page.locator("#newItemDialog")).isHidden();
    }

    /** Takes an amount off a line, whose discount is a percentage until somebody says otherwise. */
    void takeOff(int line, String amount) {
        page.click("tr[data-line='" + line + "'] [data-kind]");
        fill("form:lines:" + line + ":discount", amount);
        page.keyboard().press("Tab");
    }

    /** Adds a charge or a discount on the whole, as an amount; this is its place among them. */
    void adjust(int place, String direction, String reason, String amount) {
        String row = "form:adjustments:" + place + ":";
        page.click("[id='form:addAdjustment']");
        PlaywrightAssertions.assertThat(page.locator("[id='" + row + "reason']"))
                .isFocused();
        page.selectOption("[id='" + row + "direction']", direction);
        fill(row + "reason", reason);
        fill(row + "value", amount);
        page.keyboard().press("Tab");
    }

    /** The charges and discounts that are written on. */
    Locator adjustments() {
        return page.locator(".adjustment:visible");
    }

    Locator description(int index) {
        return page.locator("[id='form:lines:" + index + ":description']");
    }

    /** What the lines say, from top to bottom. */
    List<String> descriptions() {
        return lines().locator("[data-describes]").all().stream()
                .map(Locator::inputValue)
                .toList();
    }

    Locator lines() {
        return page.locator("tr[data-line]:not(.spare)");
    }

    /** Waits until everything typed is stored. */
    void save() {
        page.click("[id='form:save']");
        PlaywrightAssertions.assertThat(page.locator("[id='form:saved'][data-state=saved]"))
                .isVisible();
    }

    /** The copy of the draft, open in the editor. */
    void duplicate() {
        String before = page.url();
        page.click("[popovertarget=more-menu]");
        page.click("[data-press='form:duplicate']");
        page.waitForURL(url -> !url.equals(before) && url.contains("/app/invoices/editor?id="));
    }

    /** Deletes the draft after the question; arrives at the list. */
    void discard() {
        page.click("[popovertarget=more-menu]");
        page.click("[data-press='form:discard']");
        page.click("dialog.confirm .button-danger");
        page.waitForURL("**/app/invoices/list*");
    }

    /** The last row of the totals. */
    Locator total() {
        return page.locator("[id='form:totals'] .grand");
    }

    /** The pages of the preview. */
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
