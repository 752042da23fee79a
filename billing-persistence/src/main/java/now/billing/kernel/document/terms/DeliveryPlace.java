package now.billing.kernel.document.terms;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A place that goods or services for a customer go to again and again.
 *
 * @param name by which it is chosen, and to whom it goes on a document (BT-70)
 * @param address BG-15
 */
public record DeliveryPlace(
        @Term(longest = 200, required = true) String name,
        @Term(required = true) @Nullable PostalAddress address) implements Serializable {}
