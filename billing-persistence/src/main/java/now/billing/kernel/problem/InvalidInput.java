package now.billing.kernel.problem;

import java.util.List;

/** What was sent cannot be accepted as it is (HTTP 422); it names every field that is wrong, not just the first. */
public final class InvalidInput extends BillingException {

    private static final long serialVersionUID = 1L;

    private InvalidInput(List<Problem> problems) {
        super(problems);
    }

    /** One field is wrong; {@code args} are pairs of name and value. */
    public static InvalidInput of(String field, ProblemCode code, Object... args) {
        return new InvalidInput(List.of(Problem.at(field, code, args)));
    }

    /** A value is wrong and does not know yet which field it belongs to; see {@link #under}. */
    public static InvalidInput value(ProblemCode code, Object... args) {
        return new InvalidInput(List.of(Problem.of(code, args)));
    }

    public static InvalidInput of(List<Problem> problems) {
        return new InvalidInput(problems);
    }

    /** Throws when there is at least one problem. */
    public static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** The same refusal, its fields seen from {@code path}. */
    public InvalidInput under(String path) {
        return new InvalidInput(problems().stream().map(p -> p.under(path)).toList());
    }
}
