package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The browser reads numbers and dates as the server does: the tables of the kernel's tests, run against its scripts. */
class ReadersBrowserIT {
    private static final Path TABLES = Path.of("../billing-persistence/src/test/resources/now/billing/kernel/text");
    private static final Path SCRIPTS = Path.of("../billing-web/src/main/webapp/resources/billing/js");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9A-F]{4})");
    private static final String NUMBER = """
            ([decimal, group, decimals, marks, text]) => {
                const read = BillingNumbers.read(text, { decimal, group }, Number(decimals), marks ? marks.split(' ') : []);
                if (!read) return 'nothing';
                if (read.either) return `either ${read.either[0]} or ${read.either[1]}`;
                return read.refused ? 'refused' : read.number;
            }""";
    private static final String DATE = """
            ([order, separator, text]) => {
                const read = BillingDates.read(text, { order, separator });
                return !read ? 'nothing' : read.date ?? 'refused';
            }""";
    private static final Map<String, String> ORDERS = Map.of("en-US", "mdy", "sv-SE", "ymd");

    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed (apt-get install chromium)");
        browser = new Browser();
        page = browser.window(1440, 900);
        for (String script : List.of("numbers.js", "dates.js")) {
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(Files.readString(SCRIPTS.resolve(script))));
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyTypedNumberIsReadAsTheTableSays() throws IOException {
        for (List<String> row : table("numbers.txt")) {
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(row.get(0)));
            Object read = page.evaluate(
                    NUMBER,
                    List.of(
                            String.valueOf(symbols.getDecimalSeparator()),
                            String.valueOf(symbols.getGroupingSeparator()),
                            row.get(1),
                            row.get(2),
                            row.get(3)));
            assertThat(read).as(String.join(" | ", row)).isEqualTo(row.get(4));
        }
    }

    @Test
    void everyTypedDateIsReadAsTheTableSays() throws IOException {
        for (List<String> row : table("dates.txt")) {
            Object read = page.evaluate(DATE, List.of(ORDERS.getOrDefault(row.get(0), "dmy"), ".", row.get(1)));
            assertThat(read).as(String.join(" | ", row)).isEqualTo(row.get(2));
        }
    }

    private static List<List<String>> table(String file) throws IOException {
        return Files.readAllLines(TABLES.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .map(cell -> unescaped(cell.strip()))
                        .toList())
                .toList();
    }

    private static String unescaped(String cell) {
        return ESCAPED.matcher(cell)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)))
                .replace("\\t", "\t");
    }
}
