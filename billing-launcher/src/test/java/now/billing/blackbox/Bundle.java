package now.billing.blackbox;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of the pages in a language, read from their sources. */
final class Bundle {
    private static final Path TEXTS = Path.of("../billing-web/src/main/texts");
    private static final int WORDS_OF_A_SENTENCE = 3;

    private final Map<String, String> texts = new TreeMap<>();

    private final String language;

    private Bundle(String language) {
        this.language = language;
    }

    /** Of a language such as {@code de}; {@code en} is the one without a name. */
    static Bundle of(String language) throws IOException {
        String ending = language.equals("en") ? "[^_]+\\.properties" : ".*_" + language + "\\.properties";
        Bundle bundle = new Bundle(language);
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

    String language() {
        return language;
    }

    /** Texts of this bundle that a reader of the other finds among these: whole ones, and sentences within others. */
    List<String> foundIn(Collection<String> shown, Bundle other) {
        Set<String> known = new HashSet<>(other.texts.values());
        Set<String> foreign =
                texts.values().stream().filter(text -> !known.contains(text)).collect(Collectors.toSet());
        List<String> sentences = foreign.stream()
                .flatMap(text -> Stream.of(text.split("\\{[^}]*}")))
                .map(String::strip)
                .filter(part -> part.split("\\s+").length >= WORDS_OF_A_SENTENCE)
                .toList();
        List<String> found = new ArrayList<>();
        for (String each : shown) {
            boolean whole = foreign.contains(each) && !known.contains(each);
            if (whole || sentences.stream().anyMatch(each::contains) || each.contains("???")) {
                found.add(each);
            }
        }
        return found;
    }
}
