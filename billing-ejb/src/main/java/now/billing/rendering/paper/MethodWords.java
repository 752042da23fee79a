package now.billing.rendering.paper;

import java.util.Locale;

/** How money came in, in words of the papers' bundle. */
public final class MethodWords {
    private MethodWords() {}

    /** Such as {@code Überweisung} for {@code BANK_TRANSFER}. */
    public static String of(String method, String language) {
        return of(method, PaperTexts.of(Locale.forLanguageTag(language)));
    }

    static String of(String method, PaperTexts texts) {
        String key = "method." + method;
        return texts.of(texts.has(key) ? key : "method.OTHER");
    }
}
