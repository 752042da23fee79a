package now.billing.words;

import java.util.Locale;
import java.util.Map;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;

/** Problems in words, from the same bundle as the pages. */
public final class ProblemTexts {
    private ProblemTexts() {}

    /** The text of the problem with its facts filled in; its code where no text is known. */
    public static String text(Problem problem, Locale locale) {
        String code = problem.code().value();
        String text =
                Words.find("problem." + code, Words.find("problem." + DocumentKind.shared(code), code, locale), locale);
        for (Map.Entry<String, String> fact : problem.args().entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact(fact.getKey(), fact.getValue(), locale));
        }
        return text;
    }

    /** A fact as people read it: a code that has a word, such as a part of an address, is named by it. */
    public static String fact(String name, String value, Locale locale) {
        return Words.find("fact." + name + "." + value, value, locale);
    }

    /** What a status means, without any facts. */
    public static String title(int status, Locale locale) {
        return Words.find("problem.title." + status, text(Problem.of(status(status)), locale), locale);
    }

    /** The code of a status that says all there is to say. */
    public static ProblemCode status(int status) {
        return ProblemCode.of("http.status_" + status);
    }
}
