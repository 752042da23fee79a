package now.billing.reporting;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** An issued invoice with something left to pay; what a payment can be counted towards. */
public record OpenInvoice(
        UUID id,
        String number,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        Money payable,
        Money open) {}
