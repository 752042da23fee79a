package now.billing.kernel.document.terms;

import java.io.Serializable;

/**
 * An identifier and the register it is from.
 *
 * @param scheme of the list that the field declares; may be empty where the field allows it
 */
public record ScopedIdentifier(
        @Term(required = true, alone = true) String value,
        @Term(longest = 20) String scheme) implements Serializable {}
