package now.billing.web.documents;

import java.util.List;
import java.util.regex.Pattern;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Receivers of a mail as people write them: several in one field, with commas, semicolons or blanks between. */
final class MailAddresses {
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final Pattern PLACE = Pattern.compile("\\[\\d+]");

    /** The field of the receivers to whom it is written. */
    private static final String TO_FIELD = "recipient";

    private MailAddresses() {}

    static MailReceivers read(@Nullable String to, @Nullable String cc, @Nullable String bcc) {
        return new MailReceivers(read(to), read(cc), read(bcc));
    }

    private static List<String> read(@Nullable String typed) {
        return typed == null
                ? List.of()
                : BETWEEN.splitAsStream(typed).filter(each -> !each.isEmpty()).toList();
    }

    static String write(List<String> addresses) {
        return String.join(", ", addresses);
    }

    /** What is refused about an address stands at the field that it was typed into. */
    static BillingException onScreen(BillingException refused) {
        List<Problem> problems =
                refused.problems().stream().map(MailAddresses::onScreen).toList();
        if (refused instanceof InvalidInput) {
            return InvalidInput.of(problems);
        }
        return refused instanceof RuleViolated ? RuleViolated.of(problems) : refused;
    }

    private static Problem onScreen(Problem problem) {
        String field = problem.field();
        if (field == null) {
            return problem;
        }
        String list = PLACE.matcher(field).replaceAll("");
        return switch (list) {
            case "to" -> new Problem(problem.code(), TO_FIELD, problem.args());
            case "cc", "bcc" -> new Problem(problem.code(), list, problem.args());
            default -> problem;
        };
    }
}
