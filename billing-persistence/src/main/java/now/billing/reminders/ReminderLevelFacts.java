package now.billing.reminders;

import now.billing.kernel.document.Limits;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;

/**
 * What is said so many days after the due date.
 *
 * @param days after the due date, 1 to {@value #MOST_DAYS}
 * @param subject one line with placeholders; empty takes the usual words of the invoice's language
 * @param message lines with placeholders; empty takes the usual words of the invoice's language
 * @param fee flat, in the currency of the business, charged on invoices of that currency; 0 is none
 * @param automatic whether it is sent by itself; else it is only proposed
 */
public record ReminderLevelFacts(int days, String subject, String message, Money fee, boolean automatic) {
    public static final int MOST_DAYS = 365;
    public static final int SUBJECT = 200;

    /**
     * @throws now.billing.kernel.problem.InvalidInput with every field that is wrong
     */
    public ReminderLevelFacts {
        FieldProblems problems = new FieldProblems();
        if (days < 1 || days > MOST_DAYS) {
            problems.add("days", ProblemCode.OUT_OF_RANGE, "value", days, "limit", "1 – " + MOST_DAYS);
        }
        Text.checkLine(problems, "subject", subject, SUBJECT);
        Text.checkLines(problems, "text", message, Limits.NOTES);
        if (fee.isNegative()) {
            problems.add("fee", ProblemCode.NEGATIVE, "value", fee.plain());
        }
        problems.throwIfAny();
    }
}
