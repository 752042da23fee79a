package now.billing.drafting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a part of an estimate before there is its invoice: by percentage or by amount.
 *
 * @param percent of the estimate's total with tax, as it was written, or null
 * @param amount with tax, as it was written, or null
 */
public record BeginDeposit(
        UUID estimateId, @Nullable String percent, @Nullable String amount) {}
