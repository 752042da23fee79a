package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LengthsTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern INPUT = Pattern.compile("<(?:h:inputText|h:inputTextarea|h:inputSecret|p:inputText"
            + "|p:autoComplete|input|textarea)\\s((?![^>]*type=\"(?:hidden|checkbox|radio|file|submit|date)\")[^>]*)>");
    /** Tags that stand for such a field; each has a limit of its own where none is named. */
    private static final Pattern TAG = Pattern.compile("<b:(?:text|area|amount|date)\\s");
    /** As many as there were when this was written, less some; far fewer means that the patterns see no fields. */
    private static final int FIELDS = 70;

    @Test
    void theEndOfALineCountsAsOneAsInABrowser() {
        assertThat(Lengths.characters("a\r\nb")).isEqualTo(3);
        assertThat(Lengths.beginning("a\r\nbc", 3)).isEqualTo("a\nb");
    }

    @Test
    void noHalfCharacterStaysOfWhatIsTooLong() {
        assertThat(Lengths.beginning("a\uD83D\uDE00b", 2)).isEqualTo("a");
        assertThat(Lengths.beginning("a\uD83D\uDE00b", 3)).isEqualTo("a\uD83D\uDE00");
        assertThat(Lengths.beginning("", 3)).isEmpty();
    }

    @Test
    void everyTextFieldOfEveryPageTellsTheBrowserItsLimitOrReadsAFigure() throws IOException {
        List<String> unlimited = new ArrayList<>();
        int[] found = {0};
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.filter(file -> file.toString().endsWith(".xhtml")).forEach(file -> {
                String page = read(file);
                found[0] += (int) TAG.matcher(page).results().count();
                Matcher input = INPUT.matcher(page);
                while (input.find()) {
                    found[0]++;
                    if (!input.group(1).contains("maxlength=")
                            && !input.group(1).contains("converter=")
                            && !input.group(1).contains("readonly=")) {
                        unlimited.add(file + ": " + input.group(1));
                    }
                }
            });
        }
        assertThat(found[0]).isGreaterThanOrEqualTo(FIELDS);
        assertThat(unlimited).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
