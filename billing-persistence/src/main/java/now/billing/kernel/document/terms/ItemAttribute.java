package now.billing.kernel.document.terms;

import java.io.Serializable;

/**
 * A property of what a line is about (BG-32).
 *
 * @param name BT-160
 * @param value BT-161
 */
public record ItemAttribute(
        @Term(value = "BT-160", required = true) String name,

        @Term(value = "BT-161", longest = 200, required = true)
        String value)
        implements Serializable {}
