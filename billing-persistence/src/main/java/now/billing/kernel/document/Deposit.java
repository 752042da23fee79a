package now.billing.kernel.document;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.terms.PrecedingInvoice;

/**
 * An issued deposit invoice as a final invoice takes it off.
 *
 * @param issueDate BT-2
 * @param rest what credit notes left of it
 */
public record Deposit(UUID id, DocumentNumber number, LocalDate issueDate, CreditRest rest) {

    /** Whether there is something to take off. */
    public boolean isDeductible() {
        return !rest.open().isEmpty();
    }

    /** As the final invoice names it (BG-3). */
    public PrecedingInvoice preceding() {
        return new PrecedingInvoice(number.value(), issueDate);
    }
}
