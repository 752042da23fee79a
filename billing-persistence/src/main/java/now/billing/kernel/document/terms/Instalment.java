package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.time.LocalDate;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One part of what is to be paid, as an amount or as a share of it.
 */
public record Instalment(
        @Term(required = true) @Nullable LocalDate dueDate,
        @Term @Nullable Money amount,
        @Term @Nullable Percent percent)
        implements Serializable {}
