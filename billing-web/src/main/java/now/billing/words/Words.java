package now.billing.words;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts by key, from the bundle of the pages; English where a language has none. Never in the machine's language. */
public final class Words {
    /** One bundle a language, joined by the build from {@code src/main/texts}. */
    public static final String BUNDLE = "now.billing.web.messages";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    /** All texts in a language. */
    public static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }

    /** The text of a key, or the fallback where there is none. */
    public static String find(String key, String fallback, Locale locale) {
        try {
            return in(locale).getString(key);
        } catch (MissingResourceException missing) {
            return fallback;
        }
    }
}
