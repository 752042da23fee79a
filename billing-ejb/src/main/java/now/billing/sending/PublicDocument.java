package now.billing.sending;

import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.money.Money;

/**
 * An issued document as its receiver sees it.
 *
 * @param open what is still to be paid
 * @param scannable whether there is a code for banking apps over it
 */
public record PublicDocument(
        String handle, IssuedDocument document, Money open, boolean scannable, boolean overdue, int pages) {}
