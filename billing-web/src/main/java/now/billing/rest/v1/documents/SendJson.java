package now.billing.rest.v1.documents;

import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.json.JsonTerms;
import now.billing.sending.SendDocument;

/**
 * What is to be sent, as JSON.
 *
 * @param byList whether it names its receivers by list; else what is wrong with the only one is said of {@code
 *     recipient}
 */
record SendJson(SendDocument command, boolean byList) {
    private static final ProblemCode RECIPIENT_TWICE = ProblemCode.of("mail.recipient_twice");

    static SendJson read(UUID id, JsonInput in) {
        String recipient = in.textIfGiven("recipient");
        List<String> to = texts(in, "to");
        if (recipient != null && in.has("to")) {
            in.refuse("recipient", RECIPIENT_TWICE);
        }
        SendDocument command = new SendDocument(
                id,
                new MailReceivers(recipient == null ? to : List.of(recipient), texts(in, "cc"), texts(in, "bcc")),
                in.textOrNull("subject"),
                in.textOrNull("message"),
                in.has("attachments") ? texts(in, "attachments") : null);
        in.done();
        return new SendJson(command, in.has("to"));
    }

    private static List<String> texts(JsonInput in, String name) {
        return new JsonTerms(in).values(name, text -> text);
    }

    /** The refusal as whoever sent this body reads it. */
    InvalidInput named(InvalidInput refused) {
        return byList
                ? refused
                : InvalidInput.of(
                        refused.problems().stream().map(SendJson::ofRecipient).toList());
    }

    private static Problem ofRecipient(Problem problem) {
        String field = problem.field();
        boolean first = field != null && (field.equals("to") || field.equals("to[0]"));
        return first ? new Problem(problem.code(), "recipient", problem.args()) : problem;
    }
}
