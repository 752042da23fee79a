package now.billing.kernel.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A refusal that the caller can understand and act on; it has six kinds, and each kind has one HTTP status.
 * Everything else that is thrown is a bug. It rolls the transaction back (marked in {@code ejb-jar.xml}, so that the
 * kernel stays free of Jakarta imports).
 */
public abstract class BillingException extends RuntimeException {

    /** How many problems one refusal lists; nobody reads further, and each costs work. */
    public static final int MOST_PROBLEMS = 100;

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // always an immutable list of the JDK, which is serializable
    private final List<Problem> problems;

    protected BillingException(List<Problem> problems) {
        super(problems.stream().limit(MOST_PROBLEMS).map(Problem::toString).collect(Collectors.joining("; ")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal names at least one problem");
        }
        this.problems = problems.stream().limit(MOST_PROBLEMS).toList();
    }

    /** What is wrong, at least one problem and at most {@value #MOST_PROBLEMS}, in the order of the input. */
    public List<Problem> problems() {
        return problems;
    }

    /** The code of the first problem, the one that names the refusal. */
    public ProblemCode code() {
        return problems.get(0).code();
    }
}
