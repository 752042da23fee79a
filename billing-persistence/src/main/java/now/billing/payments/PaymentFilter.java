package now.billing.payments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which payments a list shows; a null means no restriction.
 *
 * @param typed words of the customer's name or the beginning of the reference, or empty
 */
public record PaymentFilter(
        String typed,
        @Nullable UUID customerId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static PaymentFilter all() {
        return new PaymentFilter("", null, null, null);
    }

    public static PaymentFilter ofCustomer(UUID customerId) {
        return new PaymentFilter("", customerId, null, null);
    }
}
