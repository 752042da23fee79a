package now.billing.rendering;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of papers in one language, from {@code i18n/documents*.properties}; English where a language has no bundle
 * yet. Never depends on the default locale of the JVM.
 */
final class PaperTexts {
    private static final String BUNDLE = "i18n.documents";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    private PaperTexts(ResourceBundle words) {
        this.words = words;
    }

    static PaperTexts of(Locale locale) {
        return new PaperTexts(ResourceBundle.getBundle(BUNDLE, locale, PaperTexts.class.getClassLoader(), NO_FALLBACK));
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /** The text of the key with {0}, {1}… replaced. */
    String of(String key, Object... values) {
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
