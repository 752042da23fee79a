package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import now.billing.access.boundary.CurrentCaller;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.AllocationPlan;
import now.billing.kernel.settlement.SettlementState;
import now.billing.payments.Payment;
import now.billing.receivables.Allocation;
import now.billing.receivables.Allocations;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.EarlyDiscount;

/** Counts parts of a payment towards documents, takes them back, and tells of both. */
@Dependent
class Counting {
    private final Allocations allocations;
    private final Discounting discounting;
    private final DocumentHistory history;
    private final CurrentCaller caller;
    private final Event<PaymentAllocated> allocated;
    private final Event<DocumentSettled> settled;

    @Inject
    Counting(
            Allocations allocations,
            Discounting discounting,
            DocumentHistory history,
            CurrentCaller caller,
            Event<PaymentAllocated> allocated,
            Event<DocumentSettled> settled) {
        this.allocations = allocations;
        this.discounting = discounting;
        this.history = history;
        this.caller = caller;
        this.allocated = allocated;
        this.settled = settled;
    }

    /**
     * Counts the shares, and grants the discounts that they take.
     *
     * @param early which documents are settled by a discount for paying early
     * @param from the day from which they count: when the money came, or later if it lay on the account first
     */
    void count(
            Payment payment,
            AllocationPlan plan,
            Map<DocumentRef, EarlyDiscount.PaidEarly> early,
            LocalDate from,
            Instant now) {
        String by = caller.get().actor();
        for (AllocationPlan.Share share : plan.shares()) {
            Allocation allocation = Allocation.of(payment.id(), share.document(), share.amount(), from, by, now);
            DocumentStanding standing = allocations.add(allocation, payment);
            tell(share.document(), HistoryType.PAID, share.amount(), now);
            allocated.fire(new PaymentAllocated(payment.id(), share.document(), share.amount()));
            EarlyDiscount.PaidEarly paid = early.get(share.document());
            if (paid != null) {
                standing = discounting.grant(share.document(), paid, from, now);
            }
            if (standing.settlement() == SettlementState.PAID) {
                settled.fire(new DocumentSettled(share.document()));
            }
        }
    }

    void takeBack(Payment payment, Allocation allocation, LocalDate today, Instant now) {
        allocations.add(allocation.reversed(today, caller.get().actor(), now), payment);
        tell(allocation.document(), HistoryType.PAYMENT_REVERSED, allocation.amount(), now);
    }

    private void tell(DocumentRef document, HistoryType what, Money amount, Instant now) {
        history.add(new HistoryEvent(document, what, now, caller.get().actor(), amount.toString()));
    }
}
