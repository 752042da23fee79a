package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The menu of who has signed in, on every page. */
final class PersonMenu {
    private PersonMenu() {}

    /** Chooses the language of the pages; the page is there in it again. */
    static void choose(Page page, String language) {
        page.click("[popovertarget=person-menu]");
        page.click("#person-menu [name=language][value=" + language + "]");
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }
}
