package now.billing.sending;

import java.util.List;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.ProviderFailed;
import now.billing.storage.Outage;

/** The mail server certainly did not take a mail. */
final class NotTaken extends BillingException {
    private static final long serialVersionUID = 1L;
    private static final ProblemCode CODE = ProblemCode.of("mail.not_taken");

    private final boolean retryable;

    NotTaken(String answer, boolean retryable, Throwable cause) {
        super(List.of(Problem.of(CODE, "answer", answer)));
        this.retryable = retryable;
        initCause(cause);
    }

    /** No later attempt can succeed. */
    static NotTaken forGood(String why) {
        return new NotTaken(why);
    }

    /** A busy press or a database that is away may serve later; any other fault would come again, and is told now. */
    static NotTaken notMade(Throwable fault) {
        return new NotTaken("the mail could not be made", mayPass(fault), fault);
    }

    private static boolean mayPass(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderFailed failed) {
                return failed.isRetryable();
            }
        }
        return Outage.of(fault).isPresent();
    }

    private NotTaken(String why) {
        super(List.of(Problem.of(CODE, "answer", why)));
        this.retryable = false;
    }

    /** The server's words. */
    String answer() {
        return problems().get(0).args().getOrDefault("answer", "");
    }

    /** Whether a later attempt may succeed. */
    boolean isRetryable() {
        return retryable;
    }
}
