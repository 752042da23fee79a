package now.billing.receivables;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of the list of customers or suppliers; texts are empty where nothing is known.
 *
 * @param taxId the first of its tax numbers
 */
public record PartyLine(
        UUID id,
        String name,
        String legalName,
        String email,
        String town,
        String country,
        String taxId,
        boolean archived,
        Instant addedAt,
        long version) {}
