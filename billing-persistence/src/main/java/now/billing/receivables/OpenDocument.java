package now.billing.receivables;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An issued document with something left to pay, towards which a payment can be counted.
 *
 * @param dueDate BT-9, or null
 * @param toPay what it asks for
 */
public record OpenDocument(
        UUID id,
        String number,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        Money toPay,
        Money open) {}
