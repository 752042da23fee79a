package now.billing.kernel.document.terms;

import java.io.Serializable;

/**
 * An identifier and the register it is from.
 *
 * @param scheme such as an ISO 6523 code; may be empty
 */
public record ScopedIdentifier(
        @Term(required = true, alone = true) String value,
        @Term(longest = 20) String scheme) implements Serializable {}
