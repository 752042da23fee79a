package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.CurrentCaller;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.parties.Parties;
import now.billing.payments.Payment;
import now.billing.payments.Payments;
import now.billing.payments.Refund;
import now.billing.payments.RefundFacts;
import now.billing.payments.RefundRow;
import now.billing.payments.Refunds;
import now.billing.receivables.Allocations;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.SetOffs;
import now.billing.receivables.Standings;

/**
 * Records money that was paid out to customers, and takes such records back.
 *
 * <p>Every method locks the customer's account first, as {@link Settling} does and for the same reasons. Asks for no
 * permission: people and programs come by {@link CreditSettling}.
 */
@Dependent
public class Refunding {
    static final ProblemCode ALREADY_REVERSED = ProblemCode.of("refund.already_reversed");

    @Inject
    private LockedStandings locked;

    @Inject
    private Parties customers;

    @Inject
    private Payments payments;

    @Inject
    private Refunds refunds;

    @Inject
    private Allocations allocations;

    @Inject
    private Standings standings;

    @Inject
    private SetOffs setOffs;

    @Inject
    private RefundCheck check;

    @Inject
    private PaymentCheck paymentCheck;

    @Inject
    private RefundPosting posting;

    @Inject
    private DocumentHistory history;

    @Inject
    private BusinessTime time;

    @Inject
    private CurrentCaller caller;

    /** Pays out what is left of a document in the customer's favour, or a part of it. */
    public UUID refund(DocumentRef document, RecordRefund command) {
        DocumentStanding credit = locked.credit(document);
        LocalDate issued = Objects.requireNonNull(
                setOffs.issueDates(List.of(document.id())).get(document.id()));
        LocalDate first =
                setOffs.latestTakenBack(document).filter(issued::isBefore).orElse(issued);
        RefundFacts facts = check.facts(command, credit.open().negated(), first, time.today());
        Refund refund = Refund.of(document, credit.customerId(), facts, by(), time.now());
        refunds.add(refund);
        count(refund, HistoryType.REFUNDED, refund.amount());
        return post(refund.id());
    }

    /** Pays out what no document has got of a payment, or a part of it. */
    public UUID refund(UUID paymentId, RecordRefund command) {
        Payment payment = payments.find(paymentId).orElseThrow(NotFound::create);
        customers.lockAccount(payment.customerId());
        if (payments.reversalOf(paymentId).isPresent()) {
            throw RuleViolated.of(Settling.ALREADY_REVERSED);
        }
        Money left = allocations.unallocated(payment);
        if (!left.isPositive()) {
            throw RuleViolated.of(LockedStandings.NOTHING_LEFT);
        }
        LocalDate first = refunds.latestTakenBack(paymentId)
                .filter(payment.receivedOn()::isBefore)
                .orElse(payment.receivedOn());
        RefundFacts facts = check.facts(command, left, first, time.today());
        Refund refund = Refund.of(payment, facts, by(), time.now());
        refunds.add(refund);
        return post(refund.id());
    }

    private UUID post(UUID id) {
        posting.paidOut(refunds.find(id).orElseThrow(NotFound::create), time.now());
        return id;
    }

    /** Takes a refund back as a whole: its ledger entry, and what it used of its document or payment. */
    public void reverse(UUID id, String reason) {
        Refund known = refunds.find(id).orElseThrow(NotFound::create).refund();
        customers.lockAccount(known.customerId());
        RefundRow row = refunds.find(id).orElseThrow(NotFound::create);
        if (row.reversal() != null) {
            throw RuleViolated.of(ALREADY_REVERSED);
        }
        LocalDate today = time.today();
        LocalDate on = today.isBefore(known.refundedOn()) ? known.refundedOn() : today;
        Refund reversal = row.refund().reversed(on, paymentCheck.reason(reason), by(), time.now());
        refunds.add(reversal);
        count(row.refund(), HistoryType.REFUND_REVERSED, reversal.amount());
        posting.takenBack(row, reversal, time.now());
    }

    /** Of a document in the customer's favour what is used is negative. */
    private void count(Refund refund, HistoryType what, Money used) {
        DocumentRef document = refund.document();
        if (document != null) {
            Instant now = time.now();
            standings.count(document, used.negated());
            history.add(
                    new HistoryEvent(document, what, now, by(), refund.amount().toString()));
        }
    }

    private String by() {
        return caller.get().actor();
    }
}
