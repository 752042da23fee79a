package now.billing.delivery;

import java.util.List;
import now.billing.kernel.document.Limits;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PostalAddress;
import now.billing.kernel.document.Text;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;

/**
 * What a mail says.
 *
 * @param recipient one address
 * @param subject one line
 * @param message plain text; the link to the document is in it
 */
public record Mail(String recipient, String subject, String message) {

    /** Longest subject; longer ones are cut by mail programs anyway. */
    public static final int SUBJECT = 200;

    /**
     * @throws now.billing.kernel.problem.InvalidInput with every field that is wrong
     */
    public Mail {
        message = Text.withLineFeeds(message);
        FieldProblems problems = new FieldProblems();
        if (recipient.isBlank()) {
            problems.add("recipient", ProblemCode.REQUIRED);
        }
        // A line break here would begin another header of the mail.
        new Party("-", "", "", recipient, "", "", PostalAddress.EMPTY, List.of())
                .problems().stream()
                        .filter(problem -> "email".equals(problem.field()))
                        .forEach(problem -> problems.addAll(List.of(ofRecipient(problem))));
        if (subject.isBlank()) {
            problems.add("subject", ProblemCode.REQUIRED);
        }
        Text.checkLine(problems, "subject", subject, SUBJECT);
        Text.checkLines(problems, "message", message, Limits.NOTES);
        problems.throwIfAny();
    }

    private static Problem ofRecipient(Problem email) {
        return new Problem(email.code(), "recipient", email.args());
    }
}
