package now.billing.rendering.paper;

import java.time.LocalDate;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.money.Money;

/**
 * A reminder as it was made, ready for paper.
 *
 * @param invoice as it was issued: parties, account and look are those that the customer knows
 * @param level from 1
 * @param days how many days late it was then
 * @param message the letter's text as it was sent
 * @param open what was open before it, earlier fees among it
 * @param earlierFees zero where there were none
 * @param fee zero where none came with it
 */
public record ReminderContent(
        IssuedDocument invoice,
        int level,
        LocalDate remindedOn,
        LocalDate dueOn,
        int days,
        String message,
        Money open,
        Money earlierFees,
        Money fee) {

    /** What the customer is asked for by it. */
    public Money total() {
        return open.plus(fee);
    }
}
