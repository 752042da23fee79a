package now.billing.rest;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;

/** Problems in words, from the same bundle as the pages. */
final class ProblemTexts {
    private static final String BUNDLE = "now.billing.web.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    /** The text of the problem with its facts filled in; its code where no text is known. */
    static String text(Problem problem, Locale locale) {
        String code = problem.code().value();
        String text = find("problem." + code, find("problem." + DocumentKind.shared(code), code, locale), locale);
        for (Map.Entry<String, String> fact : problem.args().entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }

    /** What a status means, without any facts. */
    static String title(int status, Locale locale) {
        return find("problem.title." + status, text(Problem.of(status(status)), locale), locale);
    }

    /** The code of a status that says all there is to say. */
    static ProblemCode status(int status) {
        return ProblemCode.of("http.status_" + status);
    }

    private static String find(String key, String fallback, Locale locale) {
        try {
            return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        } catch (MissingResourceException missing) {
            return fallback;
        }
    }
}
