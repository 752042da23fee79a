package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrencyMarksTest {
    private static final Path SCRIPTS = Path.of("src/main/webapp/resources/billing/js");

    @Test
    void scriptsAreToldWhatTheyCannotGuess() {
        List<String> told = List.of(CurrencyMarks.unusual().split(",", -1));
        assertThat(told)
                .contains("EUR 2 \u20ac", "JPY 0 \u00a5", "TND 3 DT", "KWD 3", "XOF 0")
                .noneMatch(each -> each.startsWith("CHF"));
    }

    /** Told once, so known nowhere else. */
    @Test
    void noScriptKnowsACurrencyByItself() throws IOException {
        for (String script : List.of("fields.js", "paste.js", "lines.js", "editor.js")) {
            assertThat(Files.readString(SCRIPTS.resolve(script)))
                    .as(script)
                    .doesNotContain("\u20ac", "maximumFractionDigits", "percentDecimals = 6");
        }
    }
}
