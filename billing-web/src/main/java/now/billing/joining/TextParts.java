package now.billing.joining;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The texts of the screens: {@code editor.properties} is a part in English, {@code editor_de.properties} in German. */
final class TextParts {
    private static final String BUNDLE = "messages";

    private TextParts() {}

    /** Text of each bundle by its file name, one bundle a language. */
    static Map<String, String> joined(List<Path> parts) throws IOException {
        Map<String, String> bundles = new TreeMap<>();
        Map<String, Set<String>> keys = new TreeMap<>();
        for (Path part : parts) {
            String name = String.valueOf(part.getFileName());
            String bundle = BUNDLE + (name.contains("_") ? name.substring(name.indexOf('_')) : ".properties");
            String text = Files.readString(part);
            new Keys(name, keys.computeIfAbsent(bundle, first -> new TreeSet<>())).load(new StringReader(text));
            bundles.merge(bundle, text, (before, more) -> before + "\n" + more);
        }
        return bundles;
    }

    /** Refuses a key that is known already; {@link Properties} would let the later text win. */
    private static final class Keys extends Properties {
        private static final long serialVersionUID = 1L;
        private final String part;
        private final transient Set<String> known;

        Keys(String part, Set<String> known) {
            this.part = part;
            this.known = known;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (!known.add(String.valueOf(key))) {
                throw new IllegalStateException(part + ": " + key + " stands in two places");
            }
            return value;
        }
    }
}
