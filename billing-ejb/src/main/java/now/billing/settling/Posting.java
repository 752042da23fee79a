package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import now.billing.auditing.EvidenceLog;
import now.billing.auditing.EvidenceType;
import now.billing.issuing.DocumentIssued;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.money.Money;
import now.billing.payments.BillPayment;
import now.billing.payments.Payment;
import now.billing.payments.PaymentReversal;
import now.billing.payments.Refund;
import now.billing.payments.RefundRow;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.EarlyDiscount;
import now.billing.receivables.LateFee;
import now.billing.receivables.Ledger;
import now.billing.receivables.LedgerEntry;
import now.billing.storage.Ids;

/**
 * The only place that writes ledger entries: more is owed by an invoice, a refund or a late fee, less by a payment or
 * a discount for paying early; to a supplier more by a bill, less by what was paid for it.
 */
@Dependent
public class Posting {
    private static final String PAYMENT = "PAYMENT";
    private static final String REFUND = "REFUND";
    private static final String LATE_FEE = "LATE_FEE";
    private static final String EARLY_DISCOUNT = "EARLY_DISCOUNT";
    private static final String BILL_PAYMENT = "BILL_PAYMENT";

    private final Ledger ledger;
    private final EvidenceLog evidence;
    private final Clock clock;
    private final Event<PaymentReceived> received;
    private final Event<PaymentReversed> reversed;

    @Inject
    Posting(
            Ledger ledger,
            EvidenceLog evidence,
            Clock clock,
            Event<PaymentReceived> received,
            Event<PaymentReversed> reversed) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.clock = clock;
        this.received = received;
        this.reversed = reversed;
    }

    /**
     * Debits the customer in the transaction that issues a document by which they owe; over nothing it stands there all
     * the same.
     */
    void documentIssued(@Observes DocumentIssued event) {
        if (!event.ref().kind().owes()) {
            return;
        }
        ledger.post(new LedgerEntry(
                Ids.next(),
                event.customerId(),
                LedgerEntry.Type.of(event.ref().kind()),
                event.issueDate(),
                event.ref().kind().ledgerSign() < 0 ? event.toPay().negated() : event.toPay(),
                event.ref().kind().name(),
                event.ref().id(),
                event.number().value(),
                clock.instant()));
    }

    /** Credits the customer, on the day the money came. */
    void paymentReceived(Payment payment, LocalDate today, Instant now) {
        ledger.post(entry(
                payment,
                LedgerEntry.Type.PAYMENT,
                payment.receivedOn(),
                payment.amount().negated(),
                now));
        prove(EvidenceType.PAYMENT_RECORDED, payment, today, now);
        received.fire(new PaymentReceived(payment.id(), payment.customerId(), payment.amount()));
    }

    /** Debits what the payment had credited, on the day of the reversal. */
    void paymentReversed(Payment payment, PaymentReversal reversal, LocalDate today, Instant now) {
        ledger.post(entry(payment, LedgerEntry.Type.PAYMENT_REVERSAL, reversal.reversedOn(), payment.amount(), now));
        prove(EvidenceType.PAYMENT_REVERSED, payment, today, now);
        reversed.fire(new PaymentReversed(payment.id(), payment.amount()));
    }

    /**
     * Debits what was paid out, on the day it went out, or credits it again on the day it was taken back.
     *
     * @param fact the refund itself, or its reversal
     */
    void refund(RefundRow row, Refund fact, Instant now) {
        Refund refund = row.refund();
        String number = row.documentNumber() == null ? "" : row.documentNumber();
        ledger.post(new LedgerEntry(
                Ids.next(),
                refund.customerId(),
                fact.reversesId() == null ? LedgerEntry.Type.REFUND : LedgerEntry.Type.REFUND_REVERSAL,
                fact.refundedOn(),
                fact.amount(),
                REFUND,
                refund.id(),
                refund.reference().isEmpty() ? number : refund.reference(),
                now));
    }

    /**
     * Debits what a customer owes for paying late, or credits it again where it is waived.
     *
     * @param fee the fee itself, or its waiver
     * @param number of the invoice that was paid late
     */
    void lateFee(LateFee fee, String number, Instant now) {
        UUID charged = fee.reversesId();
        ledger.post(new LedgerEntry(
                Ids.next(),
                fee.customerId(),
                charged == null ? LedgerEntry.Type.LATE_FEE : LedgerEntry.Type.LATE_FEE_WAIVER,
                fee.chargedOn(),
                fee.amount(),
                LATE_FEE,
                charged == null ? fee.id() : charged,
                number,
                now));
    }

    /**
     * Credits what a customer need not pay because they paid early, or debits it again when its payment is reversed.
     *
     * @param number of the invoice that was paid early
     */
    void earlyDiscount(EarlyDiscount discount, String number) {
        UUID granted = discount.reversesId();
        ledger.post(new LedgerEntry(
                Ids.next(),
                discount.customerId(),
                granted == null ? LedgerEntry.Type.EARLY_DISCOUNT : LedgerEntry.Type.EARLY_DISCOUNT_REVERSAL,
                discount.grantedOn(),
                discount.amount().negated(),
                EARLY_DISCOUNT,
                granted == null ? discount.id() : granted,
                number,
                discount.at()));
    }

    /** In the account of a supplier, in which what we owe is positive: a payment that went out, or one taken back. */
    void supplier(LedgerEntry.Type type, BillPayment payment, Money amount, LocalDate on, Instant now) {
        ledger.post(new LedgerEntry(
                Ids.next(),
                payment.supplierId(),
                type,
                on,
                amount,
                BILL_PAYMENT,
                payment.id(),
                payment.reference(),
                now));
    }

    /** Takes what a bill asked for off the supplier's account again; of one over nothing there is nothing. */
    void billCancelled(DocumentStanding standing, LocalDate on, Instant now) {
        if (!standing.payable().isZero()) {
            ledger.post(new LedgerEntry(
                    Ids.next(),
                    standing.customerId(),
                    LedgerEntry.Type.BILL_CANCELLATION,
                    on,
                    standing.payable().negated(),
                    standing.ref().kind().name(),
                    standing.ref().id(),
                    "",
                    now));
        }
    }

    private static LedgerEntry entry(Payment payment, LedgerEntry.Type type, LocalDate on, Money amount, Instant now) {
        return new LedgerEntry(
                Ids.next(), payment.customerId(), type, on, amount, PAYMENT, payment.id(), payment.reference(), now);
    }

    private void prove(EvidenceType type, Payment payment, LocalDate today, Instant now) {
        String fact = CanonicalJson.text(Map.of(
                "payment", payment.id().toString(),
                "customer", payment.customerId().toString(),
                "amount", payment.amount().plain(),
                "currency", payment.amount().currency().code(),
                "receivedOn", payment.receivedOn().toString(),
                "on", today.toString()));
        evidence.append(type, subject(payment.id()), ContentDigest.of(fact.getBytes(StandardCharsets.UTF_8)), now);
    }

    private static String subject(UUID payment) {
        return "payment/" + payment;
    }
}
