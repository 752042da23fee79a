package now.billing.reporting;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.SettlementState;
import org.jspecify.annotations.Nullable;

/**
 * One row of the invoice list.
 *
 * @param state DRAFT, ISSUED, SENT or CANCELLED
 * @param payable what the invoice asks for: the gross total, less what was prepaid, rounded where it is paid in cash
 * @param settlement null for a draft
 * @param paidOn the latest day on which money came that pays it, or null
 */
public record DocumentRow(
        UUID id,
        @Nullable String number,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        Money net,
        Money gross,
        Money payable,
        Money open,
        String state,
        @Nullable SettlementState settlement,
        boolean viewed,
        boolean overdue,
        @Nullable LocalDate paidOn,
        long version) {}
