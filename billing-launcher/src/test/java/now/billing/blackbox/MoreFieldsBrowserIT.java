package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/** Every business term can be written in the editor: what few need under "More fields" and in a dialog of the line. */
class MoreFieldsBrowserIT extends OneDraftCase {
    private static final String MORE = "form:more:0:";

    @Test
    void termsAreKeptAndStandThereAgain() {
        page.click("#more-fields summary");
        fill(MORE + "references_contract", "CR-4711");
        fill(MORE + "delivery_address_town", "Hamburg");
        fill(MORE + "period_from", "2026-01-05");
        add("noteList");
        fill(MORE + "noteList:0:subject", "REG");
        fill(MORE + "noteList:0:text", "HRB 12345");
        add("payment.discounts");
        fill(MORE + "payment_discounts:0:days", "14");
        fill(MORE + "payment_discounts:0:percent", "2");
        page.selectOption("[id='" + MORE + "typeCode']", "384");
        editor.save();
        JsonNode kept = draft();
        assertThat(kept.at("/references/contract").asText()).isEqualTo("CR-4711");
        assertThat(kept.at("/delivery/address/town").asText()).isEqualTo("Hamburg");
        assertThat(kept.at("/period/from").asText()).isEqualTo("2026-01-05");
        assertThat(kept.at("/noteList/0/subject").asText()).isEqualTo("REG");
        assertThat(kept.at("/payment/discounts/0/percent").asText()).isEqualTo("2");
        assertThat(kept.path("typeCode").asText()).isEqualTo("384");

        page.reload();
        page.click("#more-fields summary");
        PlaywrightAssertions.assertThat(field(MORE + "noteList:0:text")).hasValue("HRB 12345");
        PlaywrightAssertions.assertThat(page.locator("[data-term-count]")).containsText("8");
        page.locator("[data-term-list='noteList'] [data-term-remove]").click();
        editor.save();
        assertThat(draft().path("noteList")).isEmpty();
    }

    @Test
    void termsOfALineAreWrittenInADialogOfItsOwn() {
        editor.withLine(0, "more");
        fill("form:lines:0:more_sellerItemId", "ART-9");
        page.locator("#lineMore [data-term-list=attributes] [data-term-add]").click();
        fill("form:lines:0:more_attributes:0:name", "Colour");
        fill("form:lines:0:more_attributes:0:value", "Blue");
        page.click("#lineMore [data-hide]");
        PlaywrightAssertions.assertThat(page.locator("tr[data-line='0'] .line-more"))
                .containsText("3");
        editor.save();
        assertThat(draft().at("/lines/0/attributes/0/value").asText()).isEqualTo("Blue");

        page.reload();
        page.click("tr[data-line='0'] .line-more");
        PlaywrightAssertions.assertThat(field("form:lines:0:more_sellerItemId")).hasValue("ART-9");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        page.click("#more-fields summary");
        fill(MORE + "delivery_address_country", "XX");
        fill(MORE + "taxRepresentative_name", "Only a name");
        page.click("[id='form:save']");
        PlaywrightAssertions.assertThat(page.locator("[id='" + MORE + "delivery_address_country-wrong']"))
                .isVisible();
        PlaywrightAssertions.assertThat(page.locator("[id='form:summary'] a")).hasCount(3);
        page.locator("[id='form:summary'] a").first().click();
        PlaywrightAssertions.assertThat(page.locator("#more-fields [data-term]:focus"))
                .hasCount(1);
    }

    @Test
    void onAPhoneNothingIsWiderThanThePage() {
        page.setViewportSize(390, 844);
        page.click("#more-fields summary");
        add("documents");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private void add(String list) {
        page.locator("[data-term-list='" + list + "'] [data-term-add]").click();
    }

    private void fill(String id, String text) {
        field(id).fill(text);
    }

    private Locator field(String id) {
        return page.locator("[id='" + id + "']");
    }

    private JsonNode draft() {
        return tenant.invoice(page.url().replaceFirst(".*id=", ""));
    }
}
