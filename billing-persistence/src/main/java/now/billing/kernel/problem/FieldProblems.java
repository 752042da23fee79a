package now.billing.kernel.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects every problem of an input instead of stopping at the first one, up to a number that nobody reads further. A
 * reader of JSON or of a form reads each value through {@link #read}; when all are read, {@link #throwIfAny} refuses
 * with the whole list.
 */
public final class FieldProblems {

    private final List<Problem> problems = new ArrayList<>();

    /** The value, or null if reading it was refused; the refusal is noted under {@code field}. */
    public <T> @Nullable T read(String field, Supplier<? extends T> reader) {
        if (isFull()) {
            // It is refused in any case; a body full of faults costs no more than its first ones.
            return null;
        }
        try {
            return reader.get();
        } catch (InvalidInput refused) {
            addAll(refused.under(field).problems());
            return null;
        }
    }

    /** Notes a problem of one field; {@code args} are pairs of name and value. */
    public void add(String field, ProblemCode code, Object... args) {
        if (!isFull()) {
            problems.add(Problem.at(field, code, args));
        }
    }

    /** Notes problems whose fields are relative to {@code path}. */
    public void addUnder(String path, List<Problem> nested) {
        nested.stream().limit(room()).forEach(p -> problems.add(p.under(path)));
    }

    public void addAll(List<Problem> more) {
        more.stream().limit(room()).forEach(problems::add);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** True when as many are noted as a refusal lists; what comes after is not. */
    public boolean isFull() {
        return room() <= 0;
    }

    private int room() {
        return BillingException.MOST_PROBLEMS - problems.size();
    }

    public List<Problem> list() {
        return List.copyOf(problems);
    }

    /** Throws {@link InvalidInput} with everything collected, if anything was. */
    public void throwIfAny() {
        InvalidInput.throwIfAny(problems);
    }
}
