package now.billing.sending;

import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An issued document as its receiver sees it.
 *
 * @param open what is still to be paid; below zero what it still gives back
 * @param fees for paying late, asked for on top of what the document says; waived ones are left out
 * @param scannable whether there is a code for banking apps over what is asked for
 * @param cancelled whether it was taken back as a whole
 * @param offer how an estimate stands; null for other kinds
 */
public record PublicDocument(
        String handle,
        IssuedDocument document,
        Money open,
        Money fees,
        boolean scannable,
        boolean overdue,
        boolean cancelled,
        @Nullable PublicOffer offer,
        int pages) {}
