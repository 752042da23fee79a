package now.billing.access.founding;

import now.billing.access.signin.PasswordRules;
import now.billing.kernel.document.EmailAddress;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;
import now.billing.kernel.text.Text;
import now.billing.organization.CountryDefaults;

/** What must be right before a set-up makes anything. */
final class SetUpRules {
    static final int NAME_MAX = 200;

    private static final int CODE_SHOWN = 20;
    private static final Shape LANGUAGE = Shape.of("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", 35);

    private SetUpRules() {}

    /** Throws InvalidInput with every field that is wrong. */
    static void check(CompleteSetUp command) {
        FieldProblems problems = new FieldProblems();
        text(problems, "displayName", command.displayName());
        text(problems, "organizationName", command.organizationName());
        email(problems, command.email());
        PasswordRules.check(problems, "password", command.password(), command.email());
        if (CountryDefaults.find(command.country()).isEmpty()) {
            problems.add("country", ProblemCode.UNKNOWN_CODE, "value", shown(command.country()), "list", "countries");
        }
        if (!command.language().isEmpty() && !LANGUAGE.fits(command.language())) {
            problems.add("language", ProblemCode.MALFORMED, "value", shown(command.language()));
        }
        problems.throwIfAny();
    }

    /** The beginning of what was sent instead of a code; a refusal repeats nobody's kilobytes. */
    private static String shown(String code) {
        return Text.inOneLine(code.length() <= CODE_SHOWN ? code : code.substring(0, CODE_SHOWN));
    }

    private static void email(FieldProblems problems, String email) {
        if (Text.isBlank(email)) {
            problems.add("email", ProblemCode.REQUIRED);
        }
        EmailAddress.check(problems, "email", email);
    }

    private static void text(FieldProblems problems, String field, String value) {
        String text = Text.typedLine(value);
        if (text.isEmpty()) {
            problems.add(field, ProblemCode.REQUIRED);
        }
        Text.checkLine(problems, field, text, NAME_MAX);
    }
}
