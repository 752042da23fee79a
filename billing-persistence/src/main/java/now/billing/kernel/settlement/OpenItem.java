package now.billing.kernel.settlement;

import java.time.LocalDate;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;

/**
 * A document that is not yet fully paid.
 *
 * @param dueDate when it is due; the issue date where it has no due date
 * @param open what is still to be paid
 */
public record OpenItem(DocumentRef document, DocumentNumber number, LocalDate dueDate, Money open) {

    public boolean isOverdue(LocalDate today) {
        return open.isPositive() && dueDate.isBefore(today);
    }
}
