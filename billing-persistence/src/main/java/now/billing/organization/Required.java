package now.billing.organization;

import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;

/** Checks of texts that must be there. */
public final class Required {
    private Required() {}

    /** Notes when a text is missing, too long or cannot be stored. */
    public static void text(FieldProblems problems, String field, String text, int limit) {
        if (text.isBlank()) {
            problems.add(field, ProblemCode.REQUIRED);
        }
        Text.checkLine(problems, field, text, limit);
    }
}
