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
    private static final List<String> KINDS = List.of(".xhtml", ".js", ".css");
    private static final Pattern BODY_BESIDE =
            Pattern.compile("<b:(?:field|paperField|amountField|choice)[^>]*[^/]>[^\\n]");
    private static final Pattern OWN_LABEL =
            Pattern.compile("<h:outputLabel(?![^>]*visually-hidden)|<label[^>]* for=\"form:(?!customer_input\")");
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

    /** Label, control, help and error are put together in one place; only what PrimeFaces draws inside has none. */
    @Test
    void labelsOfFieldsAreWrittenByTags() throws IOException {
        assertThat(where(OWN_LABEL)).containsOnly("tags");
    }

    @Test
    void whatStandsInAFieldBeginsALineOfItsOwn() throws IOException {
        assertThat(BODY_BESIDE.matcher("<b:field for=\"a\"><h:inputText/>").find())
                .isTrue();
        assertThat(BODY_BESIDE.matcher("<b:field for=\"a\">\n  <h:inputText/>").find())
                .isFalse();
        assertThat(BODY_BESIDE.matcher("<b:choice id=\"a\"/></div>").find()).isFalse();
        assertThat(where(BODY_BESIDE)).isEmpty();
    }

    /** What does not fit on a screen is not read (R16). */
    @Test
    void noLineOfAPageAScriptOrAStyleSheetIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        List<Path> written = files(KINDS);
        for (String kind : KINDS) {
            assertThat(written).anyMatch(file -> file.toString().endsWith(kind));
        }
        for (Path page : written) {
            List<String> lines = Files.readAllLines(page);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > COLUMNS) {
                    tooLong.add(page + ":" + (i + 1));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** The folders of the pages in which something is found. */
    private static Set<String> where(Pattern pattern) throws IOException {
        Set<String> folders = new TreeSet<>();
        for (Path page : files()) {
            if (pattern.matcher(Files.readString(page)).find()) {
                folders.add(page.getParent().getFileName().toString());
            }
        }
        return folders;
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
        return files(List.of(".xhtml"));
    }

    private static List<Path> files(List<String> kinds) throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> kinds.stream().anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }
}
