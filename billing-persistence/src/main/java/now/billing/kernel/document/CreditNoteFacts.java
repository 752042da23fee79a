package now.billing.kernel.document;

import java.util.UUID;
import now.billing.kernel.document.terms.Term;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What only a credit note has. On paper they stand as EN 16931 has them: the invoice as BG-3, the reason as BG-1.
 *
 * @param invoiceId the invoice that it credits, or null where it stands free
 * @param reason why, in one line; may be empty
 */
public record CreditNoteFacts(
        @Term @Nullable UUID invoiceId,
        @Term(longest = Limits.REASON) String reason) implements KindFacts {

    public CreditNoteFacts {
        reason = Text.typedLine(reason);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.CREDIT_NOTE;
    }
}
