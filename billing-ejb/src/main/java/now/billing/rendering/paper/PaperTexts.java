package now.billing.rendering.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of papers in one language, from {@code i18n/documents*.properties}; English where a language has no bundle
 * yet. Never depends on the default locale of the JVM.
 */
public final class PaperTexts {
    private static final String BUNDLE = "i18n.documents";
    private static final String CODES = "i18n.codes";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final ResourceBundle codes;

    private PaperTexts(ResourceBundle words, ResourceBundle codes) {
        this.words = words;
        this.codes = codes;
    }

    public static PaperTexts of(Locale locale) {
        return new PaperTexts(bundle(BUNDLE, locale), bundle(CODES, locale));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale, PaperTexts.class.getClassLoader(), NO_FALLBACK);
    }

    /** The word of a code list, such as {@code charge.FC}; empty where the list has no such code. */
    Optional<String> code(String key) {
        return codes.containsKey(key) ? Optional.of(codes.getString(key)) : Optional.empty();
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /** The text of the key with {0}, {1}… replaced. */
    public String of(String key, Object... values) {
        return fill(words.getString(key), values);
    }

    static String fill(String pattern, Object... values) {
        String text = pattern;
        for (int index = 0; index < values.length; index++) {
            text = text.replace("{" + index + "}", String.valueOf(values[index]));
        }
        return text;
    }
}
