package now.billing.sending;

import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.SettlementState;

/**
 * An issued document as its receiver sees it.
 *
 * @param open what is still to be paid
 */
public record PublicDocument(
        String handle, IssuedDocument document, SettlementState settlement, Money open, boolean overdue, int pages) {}
