package now.billing.drafting;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words that go into the content of a document, in its language. */
public final class DocumentWords {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale locale;

    private DocumentWords(Locale locale) {
        this.locale = locale;
        this.words =
                ResourceBundle.getBundle("i18n.documents", locale, DocumentWords.class.getClassLoader(), NO_FALLBACK);
    }

    /** Those of a language, or the English ones where there are none. */
    public static DocumentWords in(String language) {
        return new DocumentWords(Locale.forLanguageTag(language));
    }

    /** A day as it is written in this language. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    public String of(String key, Object... parts) {
        return new MessageFormat(words.getString(key), locale).format(parts);
    }
}
