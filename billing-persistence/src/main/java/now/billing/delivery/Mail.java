package now.billing.delivery;

import now.billing.kernel.document.EmailAddress;
import now.billing.kernel.document.Limits;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;

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
        recipient = EmailAddress.typed(recipient);
        subject = Text.typedLine(subject);
        message = Text.typedLines(message);
        FieldProblems problems = new FieldProblems();
        checkRecipient(problems, recipient);
        if (Text.isBlank(subject)) {
            problems.add("subject", ProblemCode.REQUIRED);
        }
        Text.checkLine(problems, "subject", subject, SUBJECT);
        Text.checkLines(problems, "message", message, Limits.NOTES);
        problems.throwIfAny();
    }

    /** Notes what is wrong with a recipient; one must be given. */
    public static void checkRecipient(FieldProblems problems, String recipient) {
        if (Text.isBlank(recipient)) {
            problems.add("recipient", ProblemCode.REQUIRED);
        }
        EmailAddress.check(problems, "recipient", recipient);
    }
}
