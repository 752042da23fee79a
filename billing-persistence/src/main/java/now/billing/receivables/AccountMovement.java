package now.billing.receivables;

import now.billing.payments.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an account as a statement shows it.
 *
 * @param label the document's number or what the payer wrote; empty for a payment without a reference
 * @param method how the money came or went, or null where the entry is about a document
 */
public record AccountMovement(
        LedgerEntry entry, String label, @Nullable PaymentMethod method) {}
