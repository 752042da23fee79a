package now.billing.access;

import now.billing.kernel.document.Text;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;
import now.billing.organization.CountryDefaults;

/** What must be right before a set-up makes anything. */
final class SetUpRules {
    static final int EMAIL_MAX = 254;
    static final int NAME_MAX = 200;

    /** Good enough to catch a slip; only a mail that arrives proves an address. */
    private static final Shape EMAIL =
            Shape.of("[^\\s@<>\"(),;:\\\\]+@[^\\s@<>\"(),;:\\\\]+\\.[^\\s@.<>\"(),;:\\\\]{2,}", EMAIL_MAX);

    private static final Shape LANGUAGE = Shape.of("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", 35);

    private SetUpRules() {}

    /** Throws InvalidInput with every field that is wrong. */
    static void check(CompleteSetUp command) {
        FieldProblems problems = new FieldProblems();
        text(problems, "displayName", command.displayName());
        text(problems, "organizationName", command.organizationName());
        email(problems, command.email().strip());
        PasswordRules.check(problems, "password", command.password(), command.email());
        if (CountryDefaults.find(command.country()).isEmpty()) {
            problems.add("country", ProblemCode.UNKNOWN_CODE, "value", command.country(), "list", "countries");
        }
        if (!LANGUAGE.fits(command.language())) {
            problems.add("language", ProblemCode.MALFORMED, "value", command.language());
        }
        problems.throwIfAny();
    }

    private static void email(FieldProblems problems, String email) {
        if (email.isEmpty()) {
            problems.add("email", ProblemCode.REQUIRED);
        } else if (email.length() > EMAIL_MAX) {
            problems.add("email", ProblemCode.TOO_LONG, "value", email.length(), "limit", EMAIL_MAX);
        } else if (!EMAIL.fits(email)) {
            problems.add("email", ProblemCode.MALFORMED, "value", email);
        }
    }

    private static void text(FieldProblems problems, String field, String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            problems.add(field, ProblemCode.REQUIRED);
        }
        Text.checkLine(problems, field, text, NAME_MAX);
    }
}
