package now.billing.organization;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.Limits;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.text.Placeholders;
import now.billing.kernel.text.Text;

/**
 * What documents of a kind and their mails say in one language. Empty words are the usual ones.
 *
 * @param intro above the lines
 * @param closing below everything
 * @param terms what new documents begin with in place of the organization's
 * @param subject of the mail, one line with placeholders
 * @param message of the mail, with placeholders
 */
public record DocumentWords(String intro, String closing, String terms, String subject, String message) {
    public static final DocumentWords NONE = new DocumentWords("", "", "", "", "");

    /** Characters of the intro. */
    public static final int INTRO = 600;

    /** Characters of the closing words. */
    public static final int CLOSING = 1000;

    /** Characters of the subject. */
    public static final int SUBJECT = 200;

    /** Languages that papers are written in. */
    public static final List<String> LANGUAGES = List.of("de", "en", "fr");

    /** Kinds that are sent to customers; the receipt speaks by mail only. */
    public static final List<DocumentKind> KINDS = List.of(
            DocumentKind.INVOICE,
            DocumentKind.CREDIT_NOTE,
            DocumentKind.ESTIMATE,
            DocumentKind.PRO_FORMA,
            DocumentKind.RECEIPT);

    /** What subject and message can name. */
    public static final Set<String> PLACEHOLDERS =
            Set.of("amount", "customer", "due", "kind", "link", "number", "organization");

    /** Everything that cannot be kept. */
    public FieldProblems problems() {
        FieldProblems problems = new FieldProblems();
        Text.checkLines(problems, "intro", intro, INTRO);
        Text.checkLines(problems, "closing", closing, CLOSING);
        Text.checkLines(problems, "terms", terms, Limits.TERMS);
        Text.checkLine(problems, "mailSubject", subject, SUBJECT);
        Text.checkLines(problems, "mailText", message, Limits.NOTES);
        Placeholders.check(problems, "mailSubject", subject, PLACEHOLDERS);
        Placeholders.check(problems, "mailText", message, PLACEHOLDERS);
        return problems;
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The language by which words are kept: that of "de-CH" is "de". */
    public static String languageOf(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
