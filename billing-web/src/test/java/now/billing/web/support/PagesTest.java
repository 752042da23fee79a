package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Traps of Faces that are seen in no page by itself, and how pages are written. */
class PagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final int COLUMNS = 140;
    private static final Pattern PARAMETER = Pattern.compile("viewParam name=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<h:form id=\"([^\"]+)\"");

    /** A form sends its id as a parameter: a page would take it for what its address says. */
    @Test
    void noFormIsNamedLikeAParameterOfAnAddress() throws IOException {
        Set<String> parameters = all(PARAMETER);
        assertThat(parameters).contains("id", "customer");
        Set<String> forms = all(FORM);
        assertThat(forms).contains("form");
        forms.retainAll(parameters);
        assertThat(forms).isEmpty();
    }

    /** A view without state forgets the other fields when one is refused before the bean has them. */
    @Test
    void aPageWithoutStateDemandsNothingByItself() throws IOException {
        List<String> demanding = new ArrayList<>();
        int pages = 0;
        for (Path page : files()) {
            String text = Files.readString(page);
            if (text.contains("/templates/bare.xhtml")) {
                pages++;
                if (text.contains("required=\"true\"")) {
                    demanding.add(page.toString());
                }
            }
        }
        assertThat(pages).isPositive();
        assertThat(demanding).isEmpty();
    }

    /** What does not fit on a screen is not read (R16). */
    @Test
    void noLineOfAPageIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path page : files()) {
            List<String> lines = Files.readAllLines(page);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > COLUMNS) {
                    tooLong.add(page + ":" + (i + 1));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static Set<String> all(Pattern pattern) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path page : files()) {
            Matcher found = pattern.matcher(Files.readString(page));
            while (found.find()) {
                names.add(found.group(1));
            }
        }
        return names;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
