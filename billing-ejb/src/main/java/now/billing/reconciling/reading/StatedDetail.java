package now.billing.reconciling.reading;

import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of an entry, as the file states it.
 *
 * @param amount null where the file gives none of its own
 * @param charges what the bank kept of it
 * @param name of the other side, or empty
 * @param iban of the other side, compact, or empty
 * @param reference structured and compact, or empty
 * @param remittance free text, or empty
 */
public record StatedDetail(
        @Nullable Money amount,
        Money charges,
        String name,
        String iban,
        String reference,
        String remittance,
        String bankReference,
        String endToEnd) {}
