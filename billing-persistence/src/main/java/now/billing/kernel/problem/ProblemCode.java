package now.billing.kernel.problem;

import java.io.Serializable;
import now.billing.kernel.shape.Shape;

/**
 * The stable name of a problem, such as {@code invoice.already_issued}: API clients switch on it, bundles translate it.
 * Once published a code is never renamed.
 *
 * @param value lower case words joined by dots and underscores
 */
public record ProblemCode(String value) implements Serializable {

    private static final Shape SHAPE = Shape.of("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*", 100);

    public static final ProblemCode NOT_FOUND = of("not_found");
    public static final ProblemCode NOT_ALLOWED = of("not_allowed");
    public static final ProblemCode STALE_VERSION = of("conflict.stale_version");
    public static final ProblemCode IDEMPOTENCY_KEY_REUSED = of("conflict.idempotency_key_reused");

    public static final ProblemCode REQUIRED = of("input.required");
    public static final ProblemCode NOT_A_DECIMAL = of("input.not_a_decimal");
    public static final ProblemCode TOO_MANY_DECIMALS = of("input.too_many_decimals");
    public static final ProblemCode OUT_OF_RANGE = of("input.out_of_range");
    public static final ProblemCode NEGATIVE = of("input.negative");
    public static final ProblemCode TOO_LONG = of("input.too_long");
    public static final ProblemCode TOO_MANY = of("input.too_many");
    public static final ProblemCode MALFORMED = of("input.malformed");
    public static final ProblemCode UNKNOWN_CODE = of("input.unknown_code");
    public static final ProblemCode WRONG_CURRENCY = of("input.wrong_currency");
    public static final ProblemCode DUPLICATE = of("input.duplicate");

    public ProblemCode {
        if (!SHAPE.fits(value)) {
            throw new IllegalArgumentException("not a problem code: " + value);
        }
    }

    public static ProblemCode of(String value) {
        return new ProblemCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
