package now.billing.kernel.document;

import java.io.Serializable;
import java.util.List;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;
import now.billing.kernel.text.Text;

/**
 * A number by which authorities know a party.
 *
 * @param scheme {@link #VAT}, {@link #TAX_NUMBER}, {@link #REGISTRATION}, or another register such as {@code SIREN}
 * @param value as written by the authority
 */
public record TaxIdentifier(String scheme, String value) implements Serializable {

    /** VAT identification number with its country prefix (BT-31, BT-48). */
    public static final String VAT = "VAT";
    /** Local tax number (BT-32). */
    public static final String TAX_NUMBER = "TAX";
    /** Legal registration, such as a commercial register (BT-30, BT-47). */
    public static final String REGISTRATION = "REG";

    private static final Shape SCHEME = Shape.of("[A-Z0-9_]{2,16}", 16);

    public static TaxIdentifier of(String scheme, String value) {
        return new TaxIdentifier(scheme, value);
    }

    public static TaxIdentifier vat(String value) {
        return new TaxIdentifier(VAT, value);
    }

    public List<Problem> problems() {
        FieldProblems problems = new FieldProblems();
        if (!SCHEME.fits(scheme)) {
            problems.add("scheme", ProblemCode.MALFORMED, "value", scheme);
        }
        if (value.isBlank()) {
            problems.add("value", ProblemCode.REQUIRED);
        }
        Text.checkLine(problems, "value", value, Limits.TAX_IDENTIFIER);
        return problems.list();
    }
}
