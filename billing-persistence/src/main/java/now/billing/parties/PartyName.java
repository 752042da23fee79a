package now.billing.parties;

import java.util.UUID;

/**
 * What a party is called, and whether it was archived.
 *
 * @param id its own, or of whom it was merged into
 */
public record PartyName(UUID id, String name, boolean archived) {}
