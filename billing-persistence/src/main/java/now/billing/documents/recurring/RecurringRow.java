package now.billing.documents.recurring;

import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A recurring invoice in a list.
 *
 * @param toPay what each invoice asks for
 * @param failing whether an invoice could not be made and waits
 * @param tags by name
 * @param version of its content
 */
public record RecurringRow(
        UUID id,
        @Nullable UUID customerId,
        String customerName,
        Money toPay,
        RecurringFacts facts,
        RecurringPlan plan,
        boolean failing,
        List<String> tags,
        long version) {}
