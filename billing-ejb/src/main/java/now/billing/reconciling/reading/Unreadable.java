package now.billing.reconciling.reading;

import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;

/** Why a file of a bank cannot be read. */
public final class Unreadable {
    public static final ProblemCode NO_STATEMENT = ProblemCode.of("bank_file.no_statement");
    public static final ProblemCode MALFORMED = ProblemCode.of("bank_file.malformed");
    public static final ProblemCode DOCTYPE = ProblemCode.of("bank_file.doctype");

    private Unreadable() {}

    /** It is no file of any kind that is read here; {@code found} says what it seems to be. */
    static InvalidInput noStatement(String found) {
        return InvalidInput.value(NO_STATEMENT, "value", found);
    }

    /** It breaks off or breaks its own form at a line. */
    static InvalidInput malformed(int line, String what) {
        return InvalidInput.value(MALFORMED, "line", line, "value", what);
    }

    /** It declares entities or a type, which no statement does. */
    static InvalidInput doctype() {
        return InvalidInput.value(DOCTYPE);
    }
}
