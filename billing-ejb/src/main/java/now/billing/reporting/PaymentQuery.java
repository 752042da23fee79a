package now.billing.reporting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One page of the payment list, newest first; limits as in {@link InvoiceQuery}. */
public record PaymentQuery(
        @Nullable String search,
        @Nullable UUID customerId,
        @Nullable String cursor,
        int offset,
        int limit) {}
