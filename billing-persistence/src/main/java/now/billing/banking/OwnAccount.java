package now.billing.banking;

import java.util.UUID;

/**
 * An account of the organization, as files name it.
 *
 * @param iban compact, or empty
 * @param number where it has no IBAN, else empty
 */
public record OwnAccount(UUID id, String label, String iban, String number) {}
