package now.billing.kernel.document.terms;

import java.io.Serializable;

/**
 * The card that was charged (BG-18).
 *
 * @param last4 the end of its number (BT-87); more is never taken
 * @param holder BT-88
 */
public record Card(
        @Term(value = "BT-87", longest = 4, form = "[0-9]{4}", required = true)
        String last4,

        @Term("BT-88") String holder)
        implements Serializable {}
