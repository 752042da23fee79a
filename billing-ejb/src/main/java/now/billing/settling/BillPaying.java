package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.CurrentCaller;
import now.billing.auditing.EvidenceType;
import now.billing.documents.records.BillRecords;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.Limits;
import now.billing.kernel.lifecycle.BillEvent;
import now.billing.kernel.lifecycle.BillState;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.schedule.BusinessDay;
import now.billing.kernel.text.Text;
import now.billing.messaging.EventType;
import now.billing.payments.BillPayment;
import now.billing.payments.BillPaymentRow;
import now.billing.payments.BillPayments;
import now.billing.payments.Payment;
import now.billing.payments.PaymentMethod;
import now.billing.payments.RefundFacts;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.LedgerEntry;
import now.billing.receivables.Standings;
import org.jspecify.annotations.Nullable;

/**
 * Records money that was paid out for bills, takes such records back, and says that a bill is not owed.
 *
 * <p>Every method locks the supplier's account first, as {@link Settling} does that of a customer and for the same
 * reasons. Asks for no permission: people and programs come by a façade.
 */
@Dependent
public class BillPaying {
    static final ProblemCode EXCEEDS = ProblemCode.of("bill.exceeds_open");
    static final ProblemCode NOTHING_OPEN = ProblemCode.of("bill.nothing_open");
    static final ProblemCode IN_THE_FUTURE = ProblemCode.of("bill.paid_in_the_future");
    static final ProblemCode ALREADY_REVERSED = ProblemCode.of("bill.payment_already_reversed");
    static final ProblemCode PAID_IN_PART = ProblemCode.of("bill.paid_in_part");

    @Inject
    private LockedStandings locked;

    @Inject
    private Standings standings;

    @Inject
    private BillRecords bills;

    @Inject
    private BillPayments payments;

    @Inject
    private PaymentCheck check;

    @Inject
    private Posting posting;

    @Inject
    private CreditNews news;

    @Inject
    private DocumentHistory history;

    @Inject
    private BusinessTime time;

    @Inject
    private CurrentCaller caller;

    /**
     * Pays what is open by a bill, or a part of it.
     *
     * @throws RuleViolated {@code bill.not_issued}, {@code bill.nothing_open}
     */
    public UUID pay(UUID bill, PayBill command) {
        DocumentRef ref = ref(bill);
        DocumentStanding standing = locked.of(ref);
        if (!standing.asked().isPositive()) {
            throw RuleViolated.of(NOTHING_OPEN);
        }
        RefundFacts facts = facts(command, standing.asked());
        BillPayment payment = BillPayment.of(bill, standing.customerId(), facts, by(), time.now());
        payments.add(payment);
        standings.count(ref, payment.amount());
        tell(ref, HistoryType.PAID, payment.amount().toString());
        posting.supplier(
                LedgerEntry.Type.BILL_PAYMENT, payment, payment.amount().negated(), payment.paidOn(), time.now());
        prove(EvidenceType.BILL_PAID, EventType.BILL_PAID, payment, payment.paidOn());
        return payment.id();
    }

    /** Takes a payment of this bill back as a whole: it is open by that much again. */
    public void takeBack(UUID bill, UUID id, String reason) {
        DocumentRef ref = ref(bill);
        locked.of(ref);
        BillPaymentRow row = payments.find(id)
                .filter(each -> each.payment().billId().equals(bill))
                .orElseThrow(NotFound::create);
        if (row.reversal() != null) {
            throw RuleViolated.of(ALREADY_REVERSED);
        }
        BillPayment payment = row.payment();
        LocalDate on = latest(time.today(), payment.paidOn());
        payments.add(payment.reversed(on, check.reason(reason), by(), time.now()));
        standings.count(ref, payment.amount().negated());
        tell(ref, HistoryType.PAYMENT_REVERSED, payment.amount().toString());
        posting.supplier(LedgerEntry.Type.BILL_PAYMENT_REVERSAL, payment, payment.amount(), on, time.now());
        prove(EvidenceType.BILL_PAYMENT_REVERSED, EventType.BILL_PAYMENT_REVERSED, payment, on);
    }

    /**
     * Says that a bill is not owed: what it asked for leaves the supplier's account again, and its number is free.
     *
     * @param reason may be empty
     * @throws RuleViolated {@code bill.not_issued}, {@code bill.illegal_transition}, {@code bill.paid_in_part}
     */
    public void cancel(UUID bill, String reason) {
        DocumentRef ref = ref(bill);
        DocumentStanding standing = locked.of(ref);
        BillState state = standing.isCancelled() ? BillState.CANCELLED : BillState.PENDING;
        BillState.LIFECYCLE.after(state, BillEvent.CANCEL);
        if (standing.allocated().isPositive()) {
            throw RuleViolated.of(PAID_IN_PART, "paid", standing.allocated().toString());
        }
        String why = Text.typedLine(reason);
        FieldProblems problems = new FieldProblems();
        Text.checkLine(problems, "reason", why, Limits.REASON);
        problems.throwIfAny();
        LocalDate today = time.today();
        bills.cancel(bill, why, today, by(), time.now());
        standings.count(ref, standing.payable());
        standings.markCancelled(ref, time.now());
        tell(ref, HistoryType.CANCELLED, why);
        posting.billCancelled(standing, today, time.now());
        news.tell(
                EvidenceType.BILL_CANCELLED,
                EventType.BILL_CANCELLED,
                DocumentKind.BILL.name(),
                bill,
                Map.of(
                        "bill", bill.toString(),
                        "supplier", standing.customerId().toString(),
                        "amount", standing.payable().plain(),
                        "currency", standing.payable().currency().code(),
                        "on", today.toString()),
                time.now());
    }

    private RefundFacts facts(PayBill command, Money open) {
        FieldProblems problems = new FieldProblems();
        Money amount = command.amount() == null ? open : command.amount();
        if (!amount.isPositive()) {
            problems.add("amount", Payment.NOT_POSITIVE, "value", amount.plain());
        } else if (amount.compareTo(open) > 0) {
            problems.add("amount", EXCEEDS, "value", amount.plain(), "limit", open.plain());
        }
        LocalDate today = time.today();
        LocalDate on = command.paidOn() == null ? today : command.paidOn();
        if (!BusinessDay.isPossible(on)) {
            BusinessDay.check(problems, "paidOn", on);
        } else if (on.isAfter(today)) {
            problems.add("paidOn", IN_THE_FUTURE, "value", on, "limit", today);
        }
        PaymentMethod method = method(command.method(), problems);
        String reference = check.reference(command.reference(), problems);
        InvalidInput.throwIfAny(problems.list());
        return new RefundFacts(amount, on, method, reference, "");
    }

    private static PaymentMethod method(@Nullable String text, FieldProblems problems) {
        PaymentMethod known = text == null ? null : PaymentCheck.method(text, problems);
        return known == null ? PaymentMethod.OTHER : known;
    }

    private void tell(DocumentRef ref, HistoryType what, String detail) {
        history.add(new HistoryEvent(ref, what, time.now(), by(), detail));
    }

    private void prove(EvidenceType proof, EventType event, BillPayment payment, LocalDate on) {
        news.tell(
                proof,
                event,
                "BILL_PAYMENT",
                payment.id(),
                Map.of(
                        "payment", payment.id().toString(),
                        "bill", payment.billId().toString(),
                        "supplier", payment.supplierId().toString(),
                        "amount", payment.amount().plain(),
                        "currency", payment.amount().currency().code(),
                        "paidOn", payment.paidOn().toString(),
                        "on", on.toString()),
                time.now());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static DocumentRef ref(UUID bill) {
        return DocumentRef.of(DocumentKind.BILL, bill);
    }

    private String by() {
        return caller.get().actor();
    }
}
