package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.CurrentCaller;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.settlement.AllocationPlan;
import now.billing.parties.KnownParty;
import now.billing.parties.Parties;
import now.billing.payments.Payment;
import now.billing.payments.PaymentReversal;
import now.billing.payments.Payments;
import now.billing.payments.Refunds;
import now.billing.receivables.Allocation;
import now.billing.receivables.Allocations;
import now.billing.receivables.EarlyDiscount;
import now.billing.storage.Ids;

/**
 * Records, allocates and reverses payments; corrections add rows.
 *
 * <p>Every method locks the customer's account first: an issued document cannot be locked by the tenant's role, and two
 * payments at the same moment must not pay the same open amount twice. Asks for no permission: people and programs come
 * by {@link PaymentSettling}, the system by {@link now.billing.access.boundary.SystemIdentity} (ADR 0080).
 */
@Dependent
public class Settling {
    public static final ProblemCode ALREADY_REVERSED = ProblemCode.of("payment.already_reversed");
    static final ProblemCode REFUNDED = ProblemCode.of("payment.refunded");

    @Inject
    private Parties customers;

    @Inject
    private Payments payments;

    @Inject
    private Refunds refunds;

    @Inject
    private Allocations allocations;

    @Inject
    private PaymentCheck check;

    @Inject
    private Posting posting;

    @Inject
    private Counting counting;

    @Inject
    private Discounting discounting;

    @Inject
    private Exchanging exchanging;

    @Inject
    private Receipts receipts;

    @Inject
    private SettingOff settingOff;

    @Inject
    private BusinessTime time;

    @Inject
    private CurrentCaller caller;

    /** Records a payment, allocates it, posts it and issues its receipt. */
    public UUID record(RecordPayment said) {
        Instant now = time.now();
        LocalDate today = time.today();
        KnownParty customer =
                customers.find(PartyRole.CUSTOMER, said.customerId()).orElseThrow(NotFound::create);
        Exchanging.Reckoned reckoned = exchanging.reckon(said);
        RecordPayment command = reckoned.command();
        UUID holder = customers.lockAccount(customer.id());
        Payment payment =
                Payment.record(holder, check.facts(command, today), caller.get().actor(), now);
        AllocationPlan plan = check.plan(payment, payment.amount(), command.allocations());
        Map<DocumentRef, EarlyDiscount.PaidEarly> early = discounting.taken(payment, plan, command.allocations());
        payments.add(payment);
        exchanging.keep(payment, reckoned);
        posting.paymentReceived(payment, today, now);
        counting.count(payment, plan, early, payment.receivedOn(), now);
        exchanging.book(payment, now);
        receipts.issue(payment, plan.settling(early.keySet()));
        return payment.id();
    }

    /** Counts what is left of a payment towards more documents. */
    public void allocate(UUID paymentId, List<AllocatePayment> wanted) {
        Payment payment = locked(paymentId);
        Instant now = time.now();
        AllocationPlan plan = check.plan(payment, allocations.unallocated(payment), check.someOf(wanted));
        counting.count(payment, plan, discounting.taken(payment, plan, wanted), notBefore(payment, time.today()), now);
        exchanging.book(payment, now);
    }

    /**
     * Takes a payment back as a whole: its allocations, the discounts that it took, its ledger entry; the receipt stays
     * as a fact of its day. Money that was paid out again is taken back first.
     */
    public void reverse(UUID paymentId, String reason) {
        Payment payment = locked(paymentId);
        if (refunds.refunded(payment).isPositive()) {
            throw RuleViolated.of(REFUNDED);
        }
        Instant now = time.now();
        LocalDate today = notBefore(payment, time.today());
        PaymentReversal reversal = new PaymentReversal(
                Ids.next(), paymentId, today, check.reason(reason), caller.get().actor(), now);
        if (!payments.reverse(reversal)) {
            throw RuleViolated.of(ALREADY_REVERSED);
        }
        List<Allocation> standing = allocations.standing(paymentId);
        standing.forEach(allocation -> counting.takeBack(payment, allocation, today, now));
        posting.paymentReversed(payment, reversal, today, now);
        discounting.takeBack(payment, today, now);
        exchanging.takeBack(payment, today, now);
        standing.forEach(allocation -> settingOff.reopened(allocation.document()));
    }

    /** Today, but never before the money came, which it can be after a move to a time zone further west. */
    private static LocalDate notBefore(Payment payment, LocalDate today) {
        return today.isBefore(payment.receivedOn()) ? payment.receivedOn() : today;
    }

    /** The payment, its account locked; a reversed one is refused. */
    private Payment locked(UUID paymentId) {
        Payment payment = payments.find(paymentId).orElseThrow(NotFound::create);
        customers.lockAccount(payment.customerId());
        if (payments.reversalOf(paymentId).isPresent()) {
            throw RuleViolated.of(ALREADY_REVERSED);
        }
        return payment;
    }
}
