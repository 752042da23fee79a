package now.billing.kernel.document.terms;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid, where that is not the seller (BG-10).
 *
 * @param name BT-59
 * @param identifier BT-60, or null
 * @param legalId BT-61, or null
 */
public record Payee(
        @Term(value = "BT-59", longest = 200, required = true)
        String name,

        @Term(value = "BT-60", schemes = CodeList.REGISTER) @Nullable
        ScopedIdentifier identifier,

        @Term(value = "BT-61", schemes = CodeList.REGISTER) @Nullable
        ScopedIdentifier legalId)
        implements Serializable {}
