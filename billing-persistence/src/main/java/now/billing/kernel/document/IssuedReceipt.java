package now.billing.kernel.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Confirms a payment: how much, how, when, and what it was used for.
 *
 * @param issueDate date of the receipt
 * @param receivedOn when the money came
 * @param method such as {@code BANK_TRANSFER} or {@code CASH}
 * @param reference what the payer wrote, may be empty
 * @param allocations the documents it was used for
 * @param remainingCredit what stays on the customer's account
 */
public record IssuedReceipt(
        int version,
        DocumentRef ref,
        DocumentNumber number,
        LocalDate issueDate,
        CurrencyUnit currency,
        String language,
        String timeZone,
        Party seller,
        Party buyer,
        UUID customerId,
        UUID paymentId,
        LocalDate receivedOn,
        Money amount,
        String method,
        String reference,
        List<Allocation> allocations,
        Money remainingCredit,
        Branding branding)
        implements FrozenRecord {

    /** The shape that is written today. */
    public static final int VERSION = FrozenVersions.RECEIPT;

    public IssuedReceipt {
        allocations = List.copyOf(allocations);
    }

    /**
     * Part of the payment and the document it was used for.
     *
     * @param number of the document
     * @param stillOpen what stays open of the document after this part; null in records that did not note it
     */
    public record Allocation(
            DocumentRef document,
            DocumentNumber number,
            Money amount,
            @Nullable Money stillOpen) implements Serializable {}
}
