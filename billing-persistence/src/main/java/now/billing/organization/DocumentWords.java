package now.billing.organization;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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
            DocumentKind.DELIVERY_NOTE,
            DocumentKind.RECEIPT);

    private static final Set<String> PLACEHOLDERS =
            Set.of("amount", "customer", "due", "kind", "link", "number", "organization");

    private static final Set<String> OF_MONEY = Set.of("amount", "due");

    /** What subject and message of a kind can name: where there are no prices, no sum and no day to pay it by. */
    public static Set<String> placeholders(DocumentKind kind) {
        return kind.isPriced()
                ? PLACEHOLDERS
                : PLACEHOLDERS.stream().filter(each -> !OF_MONEY.contains(each)).collect(Collectors.toSet());
    }

    /** Everything that cannot be kept for a kind. */
    public FieldProblems problems(DocumentKind kind) {
        FieldProblems problems = new FieldProblems();
        Text.checkLines(problems, "intro", intro, INTRO);
        Text.checkLines(problems, "closing", closing, CLOSING);
        Text.checkLines(problems, "terms", terms, Limits.TERMS);
        Text.checkLine(problems, "mailSubject", subject, SUBJECT);
        Text.checkLines(problems, "mailText", message, Limits.NOTES);
        Placeholders.check(problems, "mailSubject", subject, placeholders(kind));
        Placeholders.check(problems, "mailText", message, placeholders(kind));
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
