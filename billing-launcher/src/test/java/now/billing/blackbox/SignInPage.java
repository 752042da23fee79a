package now.billing.blackbox;

import com.microsoft.playwright.Page;

/** Where people come in. */
record SignInPage(Page page) {
    static SignInPage open(Page page) {
        page.navigate("sign-in");
        return new SignInPage(page);
    }

    /** Signs in and arrives at the home page. */
    void signIn(TestTenant tenant) {
        fill(tenant.email(), tenant.password());
        page.waitForURL("**/app/**");
    }

    /** Tries and stays; what the page says. */
    String refusal(String email, String password) {
        fill(email, password);
        return page.locator("[role=alert]").first().textContent();
    }

    private void fill(String email, String password) {
        page.fill("[id='form:email']", email);
        page.fill("[id='form:password']", password);
        page.click("[id='form:signIn']");
    }
}
