package now.billing.blackbox;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chromium as a person's browser. It notes everything that a clean page does not do: errors and warnings of the console
 * (violations of the content policy are among them), failed scripts and refused requests.
 */
final class Browser implements AutoCloseable {
    /** The first that is there: the one without a window costs less than half of the processor time. */
    private static final Path CHROMIUM = Stream.of(
                    System.getProperty("billing.chromium", ""),
                    "/usr/bin/chromium-headless-shell",
                    "/usr/bin/chromium",
                    "/usr/bin/google-chrome")
            .filter(program -> !program.isEmpty())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of("/usr/bin/chromium"));

    private static final double PATIENCE_MILLIS = 60_000;

    private static @Nullable Playwright playwright;
    private static com.microsoft.playwright.@Nullable Browser chromium;

    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    Browser() {
        browser = chromium();
    }

    /** The one program of this JVM; windows share neither cookies nor storage. */
    private static synchronized com.microsoft.playwright.Browser chromium() {
        com.microsoft.playwright.Browser running = chromium;
        if (running != null) {
            return running;
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser started = driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setTimeout(PATIENCE_MILLIS)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        playwright = driver;
        chromium = started;
        return started;
    }

    /** Ends the program after the last test. */
    static synchronized void stop() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
            chromium = null;
        }
    }

    /** Whether there is a browser on this machine. */
    static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM);
    }

    /** A new window of this size without cookies. */
    Page window(int width, int height) {
        return window(width, height, null);
    }

    /** A new window with the cookies and the storage that another one had, so that nobody has to sign in again. */
    Page window(int width, int height, @Nullable String state) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setStorageState(state)
                .setBaseURL(BlackBox.url("").toString()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                complaints.add(answer.status() + " " + answer.url());
            }
        });
        pages.add(page);
        return page;
    }

    /** What a clean page would not have done. */
    List<String> complaints() {
        return complaints;
    }

    /** Runs a story; where it fails, every open window is kept as a picture in {@code target/screenshots}. */
    void watched(String name, Runnable story) {
        try {
            story.run();
        } catch (AssertionError | RuntimeException failure) {
            try {
                keepPictures(name);
            } catch (PlaywrightException noPicture) {
                // A page that is too busy to be drawn hides not what went wrong.
                failure.addSuppressed(noPicture);
            }
            throw failure;
        }
    }

    private void keepPictures(String name) {
        try {
            Path folder = Files.createDirectories(BlackBox.dist().resolveSibling("screenshots"));
            for (int i = 0; i < pages.size(); i++) {
                pages.get(i)
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(folder.resolve(name + "-" + i + ".png"))
                                .setFullPage(true));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        pages.forEach(page -> page.context().close());
    }
}
