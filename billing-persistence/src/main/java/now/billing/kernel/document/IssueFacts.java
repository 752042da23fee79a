package now.billing.kernel.document;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the issue adds to the content of a draft; everything is resolved, nothing is looked up later.
 *
 * @param dueDate BT-9, or null where the terms say when
 * @param language BCP 47 tag
 * @param timeZone such as {@code Europe/Berlin}
 * @param payment where to pay, or null
 */
public record IssueFacts(
        DocumentRef ref,
        DocumentNumber number,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        String language,
        String timeZone,
        Party seller,
        Party buyer,
        UUID customerId,
        @Nullable PaymentInstructions payment,
        Branding branding) {}
