package now.billing.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.SettlementState;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of documents.
 *
 * @param state DRAFT, ISSUED, SENT or CANCELLED
 * @param word of its state, also where its kind has states of its own
 * @param payable the gross total, less what was prepaid, rounded where it is paid in cash
 * @param toPay what the document asks for: payable less what the buyer keeps back as tax
 * @param settlement null for a draft, and for a kind that is not owed
 * @param paidOn the latest day on which money came that pays it, or null
 * @param tags by name
 */
public record DocumentRow(
        DocumentKind kind,
        UUID id,
        @Nullable String number,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        Money net,
        Money gross,
        Money payable,
        Money toPay,
        Money open,
        DocumentState state,
        String word,
        @Nullable SettlementState settlement,
        boolean viewed,
        boolean overdue,
        @Nullable LocalDate paidOn,
        List<String> tags,
        long version) {

    /** Whether its amount is in the customer's favour. */
    public boolean inFavour() {
        return kind.favours(toPay);
    }

    /** Whether money is still expected for it. */
    public boolean asksForMoney() {
        return state != DocumentState.CANCELLED && settlement != null && settlement.asksForMoney();
    }
}
