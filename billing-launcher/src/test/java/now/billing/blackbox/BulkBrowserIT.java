package now.billing.blackbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several invoices of the list at once: sent, downloaded, deleted; by mouse, by keys and on a phone. */
class BulkBrowserIT {
    private static TestTenant tenant;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        tenant = TestTenant.create("Bulk GmbH");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void selectedInvoicesAreSentAndTheOneThatCannotBeIsNamed() {
        JsonNode first = tenant.issued(tenant.customer("Erste AG"), "10");
        JsonNode second = tenant.issued(mute("Stumme AG"), "20");
        String third = tenant.draft(tenant.customer("Dritte AG"), "30");
        Page page = browser.window(1440, 900);
        browser.watched("bulk-send", () -> {
            openList(page, "");
            assertThat(bar(page)).isHidden();
            pick(page, first.path("id").asText());
            pick(page, second.path("id").asText());
            pick(page, third);
            assertThat(bar(page)).containsText("3 selected");
            assertThat(page.locator("[data-bulk=send]")).containsText("Send 2");
            assertThat(page.locator("[data-bulk=discard]")).containsText("Delete drafts 1");
            page.click("[data-bulk=send]");
            page.click("dialog.confirm .button-primary");
            assertThat(page.locator(".bulk-failures")).containsText("Stumme AG");
            assertThat(page.locator(".bulk-failures li")).hasCount(1);
            assertThat(page.locator(".bulk-failures li")).containsText("has no e-mail address");
            assertThat(page.locator(".ui-growl-item")).containsText("One mail is on the way");
            assertThat(bar(page)).isHidden();
            Waiting.until(
                    () -> tenant.invoice(first.path("id").asText()),
                    now -> now.path("state").asText().equals("SENT"));
            Assertions.assertThat(tenant.invoice(second.path("id").asText())
                            .path("state")
                            .asText())
                    .isEqualTo("ISSUED");
            Assertions.assertThat(browser.complaints()).isEmpty();
        });
    }

    @Test
    void draftsAreSelectedByKeysAndDeletedAtOnce() {
        String customer = tenant.customer("Tasten AG");
        String issued = tenant.issued(customer, "10").path("id").asText();
        String first = tenant.draft(customer, "20");
        String second = tenant.draft(customer, "30");
        Page page = browser.window(1440, 900);
        browser.watched("bulk-keys", () -> {
            openList(page, "?q=tasten");
            page.keyboard().press("/");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("x");
            assertThat(bar(page)).containsText("1 selected");
            page.keyboard().press("Escape");
            assertThat(bar(page)).isHidden();
            page.locator("[data-pick-all]").focus();
            page.keyboard().press("Space");
            assertThat(bar(page)).containsText("3 selected");
            page.locator("[data-bulk=discard]").focus();
            page.keyboard().press("Enter");
            page.locator("dialog.confirm .button-danger").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".ui-growl-item")).containsText("2 drafts are deleted");
            assertThat(page.locator("[data-pick]")).hasCount(1);
            tenant.api().get("/invoices/" + first).expect(404);
            tenant.api().get("/invoices/" + second).expect(404);
            tenant.api().get("/invoices/" + issued).expect(200);
        });
    }

    @Test
    void pdfsOfTheSelectedComeAsOneZipAndNobodyElsesDo() {
        String customer = tenant.customer("Zip AG");
        JsonNode first = tenant.issued(customer, "10");
        JsonNode second = tenant.issued(customer, "20");
        String foreign = foreign();
        Page phone = browser.window(390, 844);
        browser.watched("bulk-zip", () -> {
            openList(phone, "?q=zip");
            phone.locator(".pick-box").nth(1).click();
            phone.locator(".pick-box").nth(2).click();
            assertThat(bar(phone)).containsText("2 selected");
            assertThat(phone.locator("[data-bulk=send]")).isInViewport();
            Download download = phone.waitForDownload(() -> phone.click("[data-bulk=zip]"));
            Map<String, byte[]> files = unzipped(read(download));
            Assertions.assertThat(files.keySet())
                    .hasSize(2)
                    .anyMatch(name -> name.startsWith(first.path("number").asText() + "-"))
                    .anyMatch(name -> name.startsWith(second.path("number").asText() + "-"));
            Assertions.assertThat(files.values())
                    .allSatisfy(pdf -> Assertions.assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                            .startsWith("%PDF"));
            Assertions.assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);

            String own = first.path("id").asText();
            APIResponse mixed = phone.request().get("files/invoices.zip?id=" + own + "&id=" + foreign);
            Assertions.assertThat(unzipped(mixed.body())).hasSize(2).containsKey("not-included.txt");
            Assertions.assertThat(phone.request()
                            .get("files/invoices.zip?id=" + foreign)
                            .status())
                    .isEqualTo(404);
            Assertions.assertThat(phone.request()
                            .get("files/invoices.zip?id=" + UUID.randomUUID())
                            .status())
                    .isEqualTo(404);
        });
    }

    private static String foreign() {
        TestTenant other = TestTenant.create("Other GmbH");
        return other.issued(other.customer("Ihre AG"), "99").path("id").asText();
    }

    /** A customer without an e-mail address. */
    private static String mute(String name) {
        return tenant.api()
                .post("/customers", Bodies.customer(name).replace("\"email\": \"buyer@example.test\", ", ""))
                .expect(201)
                .newId();
    }

    private static void openList(Page page, String query) {
        SignInPage.open(page).signIn(tenant);
        page.navigate("app/invoices/list" + query);
    }

    private static void pick(Page page, String id) {
        page.check("[data-pick='" + id + "']");
    }

    private static Locator bar(Page page) {
        return page.locator("[data-bulk-bar]");
    }

    private static byte[] read(Download download) {
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                files.put(each.getName(), zip.readAllBytes());
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
