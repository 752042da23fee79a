package now.billing.web.terms;

import java.io.Serializable;
import java.util.Objects;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.text.NumberReader;
import now.billing.kernel.text.NumberStyle;
import org.jspecify.annotations.Nullable;

/** The further terms of an issuer or a customer while they are being written: one field of the page. */
public final class PartyMore implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Where the page has them: the one row of a table that it keeps by itself. */
    private static final String PLACE = "more[0]";

    private final NumberStyle style;
    private final CurrencyUnit currency;
    private @Nullable String typed;

    public PartyMore(PartyTerms terms, NumberStyle style, CurrencyUnit currency) {
        this.style = style;
        this.currency = currency;
        typed = TypedTerms.write(PartyTerms.SHAPE, terms, style);
    }

    /**
     * The terms as they are meant.
     *
     * @throws InvalidInput about every field that cannot be read
     */
    public PartyTerms terms() {
        try {
            return TypedTerms.read(
                    PartyTerms.SHAPE, Objects.requireNonNullElse(typed, ""), currency, new NumberReader(style));
        } catch (InvalidInput wrong) {
            throw wrong.under(PLACE);
        }
    }

    /** What a service refuses in these terms stands where the page has them. */
    public static InvalidInput onScreen(InvalidInput refusal) {
        return InvalidInput.of(
                refusal.problems().stream().map(PartyMore::onScreen).toList());
    }

    private static Problem onScreen(Problem problem) {
        String field = problem.field();
        return field != null && TypedTerms.has(PartyTerms.SHAPE, field)
                ? new Problem(problem.code(), PLACE + "." + field, problem.args())
                : problem;
    }

    public @Nullable String getTyped() {
        return typed;
    }

    public void setTyped(@Nullable String typed) {
        this.typed = typed;
    }
}
