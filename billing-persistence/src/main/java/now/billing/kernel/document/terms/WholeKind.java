package now.billing.kernel.document.terms;

import java.util.List;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** A count: a whole number that is not negative, as a JSON number. */
final class WholeKind implements ValueKind {
    private final int greatest;

    WholeKind(Term term) {
        greatest = term.greatest();
    }

    @Override
    public @Nullable Object one(FieldSource in, String name, CurrencyUnit currency) {
        return in.whole(name);
    }

    @Override
    public List<?> many(FieldSource in, String name, CurrencyUnit currency) {
        throw new UnsupportedOperationException("no list of numbers is declared");
    }

    @Override
    public Object plain(Object value) {
        return value;
    }

    @Override
    public @Nullable Object absent() {
        return null;
    }

    @Override
    public void check(FieldProblems problems, String path, Object value) {
        int count = (Integer) value;
        if (count < 0 || count > greatest) {
            problems.add(path, ProblemCode.OUT_OF_RANGE, "value", count, "limit", greatest);
        }
    }
}
