package now.billing.kernel.document;

import java.io.Serializable;
import java.time.LocalDate;
import now.billing.kernel.schedule.DueDateRule;

/**
 * When and how a document is to be paid.
 *
 * @param text BT-20, may be empty
 */
public record PaymentTerms(DueDateRule rule, String text) implements Serializable {

    public static PaymentTerms within(int days) {
        return new PaymentTerms(DueDateRule.days(days), "");
    }

    /** BT-9 of a document of this date. */
    public LocalDate dueDate(LocalDate issueDate) {
        return rule.dueDate(issueDate);
    }
}
