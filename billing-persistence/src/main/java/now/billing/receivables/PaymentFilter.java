package now.billing.receivables;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which payments a list shows; a null means no restriction.
 *
 * @param typed parts of the customer's name, the reference or the receipt's number, an amount, or empty
 */
public record PaymentFilter(
        Tab tab,
        String typed,
        @Nullable UUID customerId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String currency) {

    /** The tabs over the list. */
    public enum Tab {
        ALL,
        ON_ACCOUNT,
        REVERSED
    }

    public static PaymentFilter all() {
        return new PaymentFilter(Tab.ALL, "", null, null, null, null);
    }

    public static PaymentFilter ofCustomer(UUID customerId) {
        return new PaymentFilter(Tab.ALL, "", customerId, null, null, null);
    }

    public PaymentFilter withTab(Tab other) {
        return new PaymentFilter(other, typed, customerId, from, to, currency);
    }
}
