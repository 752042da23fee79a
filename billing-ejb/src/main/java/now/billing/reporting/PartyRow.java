package now.billing.reporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.Money;

/**
 * A line of the list of customers or suppliers; texts are empty where nothing is known.
 *
 * @param open what the customer owes, or we owe the supplier, per currency
 */
public record PartyRow(
        UUID id,
        String name,
        String legalName,
        String email,
        String town,
        String country,
        String taxId,
        List<Money> open,
        boolean archived,
        Instant addedAt,
        long version) {}
