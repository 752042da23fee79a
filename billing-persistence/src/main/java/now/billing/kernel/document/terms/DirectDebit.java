package now.billing.kernel.document.terms;

import java.io.Serializable;

/**
 * The mandate by which the amount is collected (BG-19).
 *
 * @param mandate BT-89
 * @param creditorId BT-90
 * @param iban of the debited account (BT-91)
 */
public record DirectDebit(
        @Term(value = "BT-89", longest = 50, required = true)
        String mandate,

        @Term(value = "BT-90", longest = 50) String creditorId,

        @Term(value = "BT-91", longest = 34, form = "[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}")
        String iban)
        implements Serializable {}
