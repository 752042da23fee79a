package now.billing.kernel.document.terms;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** Text of one line or of several. */
final class TextKind implements ValueKind {
    private final Term term;
    private final @Nullable Shape form;

    TextKind(Term term) {
        this.term = term;
        this.form = term.form().isEmpty() ? null : Shape.of(term.form(), term.longest());
    }

    @Override
    public @Nullable Object one(FieldSource in, String name, CurrencyUnit currency) {
        return in.value(name, this::code);
    }

    @Override
    public List<?> many(FieldSource in, String name, CurrencyUnit currency) {
        return in.values(name, text -> text);
    }

    @Override
    public Object plain(Object value) {
        return value;
    }

    @Override
    public Object absent() {
        return "";
    }

    @Override
    public Object typed(Object value) {
        String text = (String) value;
        return term.lines() ? Text.typedLines(text) : code(Text.foldedLine(text));
    }

    /** People write countries in small letters, too. */
    private String code(String text) {
        return term.codes() == CodeList.COUNTRY ? text.toUpperCase(Locale.ROOT) : text;
    }

    @Override
    public Object withTexts(Object value, UnaryOperator<String> change) {
        return change.apply((String) value);
    }

    @Override
    public void texts(String path, Object value, BiConsumer<String, String> seen) {
        seen.accept(path, (String) value);
    }

    @Override
    public void check(FieldProblems problems, String path, Object value) {
        String text = (String) value;
        if (term.lines()) {
            Text.checkLines(problems, path, text, term.longest());
        } else {
            Text.checkLine(problems, path, text, term.longest());
        }
        if (form != null && !text.isEmpty() && !form.fits(text)) {
            problems.add(path, ProblemCode.MALFORMED, "value", text);
        }
        if (!text.isEmpty() && !term.codes().has(text)) {
            problems.add(path, ProblemCode.UNKNOWN_CODE, "value", text);
        }
    }
}
