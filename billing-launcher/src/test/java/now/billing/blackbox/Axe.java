package now.billing.blackbox;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** axe-core with the rules of WCAG 2.2 AA and its best practice, in every page of a window that shows no motion. */
final class Axe {
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Object EVERY_RULE = Map.of(
            "resultTypes",
            List.of("violations"),
            "preload",
            false,
            "runOnly",
            Map.of(
                    "type",
                    "tag",
                    "values",
                    Stream.concat(WCAG_22_AA.stream(), Stream.of("best-practice"))
                            .toList()));
    private static final Object CONTRAST = Map.of(
            "resultTypes",
            List.of("violations"),
            "preload",
            false,
            "runOnly",
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block")));
    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;
    private static final String FINDINGS = """
            async ([within, options]) => (await axe.run(within, options)).violations
                .map(each => each.id + ': ' + each.nodes.map(node => node.html + ' (' + node.failureSummary + ')')
                    .join('; '))""";

    private final Page page;

    Axe(Page page) {
        this.page = page;
        page.addInitScript(Script.TEXT);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    /**
     * What is wrong with the page as it stands, wide and narrow, light and dark. Only colours differ between light and
     * dark, so the other rules run once a width.
     */
    List<String> findings() {
        return findings("html");
    }

    /** The same, in this part of the page only. */
    List<String> findings(String within) {
        List<String> findings = Stream.of(
                        look(within, WIDE, ColorScheme.LIGHT, EVERY_RULE),
                        look(within, WIDE, ColorScheme.DARK, CONTRAST),
                        look(within, NARROW, ColorScheme.DARK, EVERY_RULE),
                        look(within, NARROW, ColorScheme.LIGHT, CONTRAST))
                .flatMap(List::stream)
                .toList();
        page.setViewportSize(WIDE, HEIGHT);
        return findings;
    }

    private List<String> look(String within, int width, ColorScheme scheme, Object rules) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String where = " " + width + " " + scheme + " ";
        return ((List<?>) page.evaluate(FINDINGS, List.of(within, rules)))
                .stream().map(each -> page.url() + where + each).toList();
    }

    private static final class Script {
        static final String TEXT = read();

        private static String read() {
            try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
                return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
