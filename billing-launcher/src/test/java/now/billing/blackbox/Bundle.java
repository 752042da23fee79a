package now.billing.blackbox;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of the pages in a language, read from their sources. */
final class Bundle {
    private static final Path TEXTS = Path.of("../billing-web/src/main/texts");
    private static final int WORDS_OF_A_SENTENCE = 3;
    private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");
    private static final Pattern WORDS = Pattern.compile("\\s+");

    private final Map<String, String> texts = new TreeMap<>();

    private Bundle() {}

    /** Of a language such as {@code de}; {@code en} is the one without a name. */
    static Bundle of(String language) throws IOException {
        String ending = language.equals("en") ? "[^_]+\\.properties" : ".*_" + language + "\\.properties";
        Bundle bundle = new Bundle();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(each -> each.getFileName().toString().matches(ending))
                    .toList()) {
                Properties part = new Properties();
                part.load(new StringReader(Files.readString(file)));
                part.forEach((key, text) -> bundle.texts.put(key.toString(), text.toString()));
            }
        }
        return bundle;
    }

    /** What a reader of the other bundle must not meet: texts that only this one has. */
    Foreign foreignTo(Bundle other) {
        Set<String> known = new HashSet<>(other.texts.values());
        Set<String> foreign =
                texts.values().stream().filter(text -> !known.contains(text)).collect(Collectors.toSet());
        List<String> sentences = foreign.stream()
                .flatMap(text -> HOLE.splitAsStream(text))
                .map(String::strip)
                .filter(part -> WORDS.splitAsStream(part).count() >= WORDS_OF_A_SENTENCE)
                .toList();
        return new Foreign(foreign, sentences);
    }

    /**
     * Texts of another language.
     *
     * @param texts whole ones
     * @param sentences what of them stands within others
     */
    record Foreign(Set<String> texts, List<String> sentences) {
        /** Those among the shown ones that are foreign, or no text at all. */
        List<String> foundIn(Collection<String> shown) {
            return shown.stream()
                    .filter(each -> texts.contains(each)
                            || each.contains("???")
                            || sentences.stream().anyMatch(each::contains))
                    .toList();
        }
    }
}
