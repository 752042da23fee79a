package now.billing.rendering.paper;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How numbers and dates of a document are written: on its paper and on the receiver's page alike. */
public final class PaperLocale {
    /** Where English is at home; elsewhere an English paper is written as in Britain, not with the local commas. */
    private static final Set<String> ENGLISH = Set.of("GB", "US", "CA", "AU", "NZ", "IE", "IN", "SG", "ZA");

    private static final Set<Locale> KNOWN =
            Arrays.stream(NumberFormat.getAvailableLocales()).collect(Collectors.toUnmodifiableSet());

    private PaperLocale() {}

    /**
     * The locale of a document.
     *
     * @param language BCP 47 tag of the document; with a region it decides alone
     * @param country where the seller lives, two letters or empty
     */
    public static Locale of(String language, String country) {
        Locale asked = Locale.forLanguageTag(language);
        if (!asked.getCountry().isEmpty()) {
            return asked;
        }
        if (asked.getLanguage().isEmpty() || asked.getLanguage().equals("en")) {
            return new Locale("en", ENGLISH.contains(country) ? country : "GB");
        }
        Locale local = new Locale(asked.getLanguage(), country);
        return KNOWN.contains(local) ? local : asked;
    }
}
