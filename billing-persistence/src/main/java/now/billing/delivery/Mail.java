package now.billing.delivery;

import java.util.List;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.Limits;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;

/**
 * What a mail says, to whom, and what it carries beside the paper.
 *
 * @param receivers each once
 * @param subject one line
 * @param message plain text; the link to the document is in it
 */
public record Mail(MailReceivers receivers, String subject, String message, List<Attachment> files) {

    /** Longest subject; longer ones are cut by mail programs anyway. */
    public static final int SUBJECT = 200;

    /**
     * @throws now.billing.kernel.problem.InvalidInput with every field that is wrong
     */
    public Mail {
        receivers = receivers.typed();
        subject = Text.typedLine(subject);
        message = Text.typedLines(message);
        files = List.copyOf(files);
        FieldProblems problems = new FieldProblems();
        problems.addAll(receivers.problems());
        if (Text.isBlank(subject)) {
            problems.add("subject", ProblemCode.REQUIRED);
        }
        Text.checkLine(problems, "subject", subject, SUBJECT);
        Text.checkLines(problems, "message", message, Limits.NOTES);
        problems.throwIfAny();
        receivers = receivers.folded();
    }

    /** To one receiver, with nothing beside the paper. */
    public Mail(String recipient, String subject, String message) {
        this(MailReceivers.of(recipient), subject, message, List.of());
    }
}
