package now.billing.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account over a period, both days included.
 *
 * @param currency ISO 4217, or null for the customer's own, else the organization's
 */
public record StatementQuery(
        UUID customerId,
        LocalDate from,
        LocalDate to,
        @Nullable String currency) {}
