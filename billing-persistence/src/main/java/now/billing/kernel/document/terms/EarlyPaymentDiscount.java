package now.billing.kernel.document.terms;

import java.io.Serializable;
import now.billing.kernel.measure.Percent;
import org.jspecify.annotations.Nullable;

/**
 * So many percent less for whom pays within so many days; payment terms, not an allowance.
 */
public record EarlyPaymentDiscount(
        @Term(required = true) @Nullable Integer days,
        @Term(required = true) @Nullable Percent percent) implements Serializable {}
