package now.billing.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the home page, in the organization's default currency.
 *
 * @param outstanding the sum of the ageing, its credit included
 * @param months the last twelve months, oldest first
 * @param otherCurrencies outstanding amounts in other currencies
 * @param converted what is outstanding in all currencies, in the organization's; null where there is no other
 */
public record HomeView(
        Money outstanding,
        Money overdue,
        Money paidThisMonth,
        int drafts,
        List<Money> otherCurrencies,
        @Nullable ConvertedTotal converted,
        List<Month> months,
        Ageing ageing,
        List<ToDo> toDo,
        List<DocumentRow> recent,
        FirstSteps firstSteps) {

    /** What was invoiced and paid in one month. */
    public record Month(YearMonth month, Money invoiced, Money paid) {}

    /**
     * Open amounts by days past due.
     *
     * @param credit what documents give back and is not set off yet; negative, or zero
     */
    public record Ageing(Money current, Money to30, Money to60, Money to90, Money older, Money credit) {}

    /** Why something is to be done. */
    public enum Reason {
        OVERDUE,
        /** A bill that we have not paid in time. */
        BILL_OVERDUE,
        RECURRING_FAILED,
        SEND_FAILED,
        SEND_UNCONFIRMED,
        /** An estimate that the client approved and that is not invoiced yet. */
        APPROVED
    }

    /**
     * Something that waits for the user.
     *
     * @param kind why
     */
    public record ToDo(
            Reason kind, DocumentRef document, String number, String customerName, Money open, LocalDate since) {}

    /** The check list of the first visit. */
    public record FirstSteps(boolean organization, boolean bankAccount, boolean customer, boolean firstInvoiceSent) {
        /** Whether nothing is left to do. */
        public boolean done() {
            return organization && bankAccount && customer && firstInvoiceSent;
        }
    }
}
