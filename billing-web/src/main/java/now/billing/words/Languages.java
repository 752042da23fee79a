package now.billing.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that screens and refusals speak, and which of them a reader wants. */
public final class Languages {
    /** All of them, the one that is spoken where nothing else is known first. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

    private static final int LONGEST_TAG = 35;
    private static final int LONGEST_HEADER = 200;

    private Languages() {}

    /** The language of a tag such as {@code de-CH}; empty where the product has no words in it. */
    public static Optional<Locale> find(@Nullable String tag) {
        if (tag == null || tag.length() > LONGEST_TAG) {
            return Optional.empty();
        }
        String language = Locale.forLanguageTag(tag).getLanguage();
        return ALL.stream().filter(each -> each.getLanguage().equals(language)).findFirst();
    }

    /** What a reader's program asks for by {@code Accept-Language} (RFC 9110, 12.5.4): the best that there is. */
    public static Locale wanted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return ALL.get(0);
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> find(range.getRange()).stream())
                    .findFirst()
                    .orElse(ALL.get(0));
        } catch (IllegalArgumentException nonsense) {
            return ALL.get(0);
        }
    }
}
