package now.billing.kernel.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects every problem of an input instead of stopping at the first one. A reader of JSON or of a form reads each
 * value through {@link #read}; when all are read, {@link #throwIfAny} refuses with the whole list.
 */
public final class FieldProblems {

    private final List<Problem> problems = new ArrayList<>();

    /** The value, or null if reading it was refused; the refusal is noted under {@code field}. */
    public <T> @Nullable T read(String field, Supplier<? extends T> reader) {
        try {
            return reader.get();
        } catch (InvalidInput refused) {
            problems.addAll(refused.under(field).problems());
            return null;
        }
    }

    /** Notes a problem of one field; {@code args} are pairs of name and value. */
    public void add(String field, ProblemCode code, Object... args) {
        problems.add(Problem.at(field, code, args));
    }

    /** Notes problems whose fields are relative to {@code path}. */
    public void addUnder(String path, List<Problem> nested) {
        nested.forEach(p -> problems.add(p.under(path)));
    }

    public void addAll(List<Problem> more) {
        problems.addAll(more);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(problems);
    }

    /** Throws {@link InvalidInput} with everything collected, if anything was. */
    public void throwIfAny() {
        InvalidInput.throwIfAny(problems);
    }
}
