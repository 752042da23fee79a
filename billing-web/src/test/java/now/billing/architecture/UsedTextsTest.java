package now.billing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import now.billing.kernel.document.DocumentKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No text is left over: each stands in the code by its key, or by the beginning of its key that the code completes. */
class UsedTextsTest {
    private static final Pattern WHOLE = Pattern.compile("[\"']([\\w.#-]+)[\"']");
    private static final Pattern BEGINNING =
            Pattern.compile("\"([\\w.-]+\\.)\"\\s*\\+|'([\\w.-]+\\.)'(?:\\.concat|\\s*\\+=)"
                    + "|value=\"(?:#\\{[^}]*}\\.?)?([\\w.-]+\\.)\"|\"(term\\.)\"");

    /** Looked up by Faces itself. */
    private static final String FACES = "jakarta.faces.";

    /** What a kind says that has no words of its own, and the two sides of trade, whose pages are the same. */
    private static final List<String> SUBJECTS = List.of("document", "customer", "customers", "supplier", "suppliers");

    private static final Set<String> KEYS = new HashSet<>();
    private static final Set<String> BEGINNINGS = new HashSet<>();

    @BeforeAll
    static void readTheCode() throws IOException {
        Consumer<String> read = source -> {
            for (Matcher whole = WHOLE.matcher(source); whole.find(); ) {
                KEYS.add(whole.group(1));
            }
            for (Matcher beginning = BEGINNING.matcher(source); beginning.find(); ) {
                for (int group = 1; group <= beginning.groupCount(); group++) {
                    if (beginning.group(group) != null) {
                        BEGINNINGS.add(beginning.group(group));
                    }
                }
            }
        };
        SourceTree.production().stream().map(SourceTree::read).forEach(read);
        SUBJECTS.forEach(subject -> BEGINNINGS.remove(subject + "."));
        try (Stream<Path> files = Files.walk(SourceTree.root().resolve("billing-web/src/main/webapp"))) {
            List<Path> pages = files.filter(file -> file.toString().matches(".*\\.(xhtml|js)"))
                    .toList();
            pages.stream().map(SourceTree::read).forEach(read);
        }
    }

    @Test
    void everyTextOfThePagesIsUsed() {
        List<String> unused = TextFiles.ofPages().stream()
                .flatMap(file -> TextFiles.read(file).stringPropertyNames().stream())
                .filter(key -> !isUsed(key))
                .sorted()
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void aTextThatNobodyNamesIsFound() {
        assertThat(isUsed("save")).isTrue();
        assertThat(isUsed("invoice.many")).isTrue();
        assertThat(isUsed("viewer.nobodyNamesThis")).isFalse();
        assertThat(isUsed("invoice.nobodyNamesThis")).isFalse();
    }

    private static boolean isUsed(String key) {
        return key.startsWith(FACES)
                || KEYS.contains(key)
                || completed(key)
                || Stream.concat(
                                SUBJECTS.stream(),
                                Stream.of(DocumentKind.values()).map(DocumentKind::key))
                        .map(kind -> kind + ".")
                        .filter(key::startsWith)
                        .map(kind -> key.substring(kind.length()))
                        .anyMatch(word -> KEYS.contains(word) || completed(word));
    }

    private static boolean completed(String key) {
        return BEGINNINGS.stream().anyMatch(key::startsWith);
    }
}
