package now.billing.kernel.document.terms;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for the seller's VAT in a country (BG-11).
 *
 * @param name BT-62
 * @param vatId BT-63
 * @param address BG-12
 */
public record TaxRepresentative(
        @Term(value = "BT-62", longest = 200, required = true)
        String name,

        @Term(value = "BT-63", longest = 50, required = true)
        String vatId,

        @Term(value = "BG-12", required = true) @Nullable PostalAddress address)
        implements Serializable {}
