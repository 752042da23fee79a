package now.billing.kernel.document.terms;

import java.util.List;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import org.jspecify.annotations.Nullable;

/** A yes, as a JSON boolean; no is not given. */
final class FlagKind implements ValueKind {

    @Override
    public @Nullable Object one(FieldSource in, String name, CurrencyUnit currency) {
        return in.flag(name) ? Boolean.TRUE : null;
    }

    @Override
    public List<?> many(FieldSource in, String name, CurrencyUnit currency) {
        throw new UnsupportedOperationException("no list of flags is declared");
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
        // Nothing can be wrong with a yes.
    }
}
