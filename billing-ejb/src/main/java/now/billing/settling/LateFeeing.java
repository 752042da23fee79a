package now.billing.settling;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.CurrentCaller;
import now.billing.auditing.EvidenceType;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.documents.records.IssuedRecords;
import now.billing.issuing.InvoiceCredited;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.settlement.SettlementState;
import now.billing.messaging.EventType;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.LateFee;
import now.billing.receivables.LateFees;

/**
 * Charges fees for paying late and waives them. A fee is owed with its invoice: the standing of the invoice asks for it
 * too, so that whoever pays the invoice pays the fee (ADR 0088).
 *
 * <p>Every method locks the customer's account first, as {@link Settling} does and for the same reasons. Asks for no
 * permission.
 */
@Dependent
public class LateFeeing {
    public static final ProblemCode ALREADY_WAIVED = ProblemCode.of("late_fee.already_waived");
    public static final ProblemCode PAID = ProblemCode.of("late_fee.paid");

    /** Why the system waives a fee: its invoice was taken back as a whole. */
    public static final ProblemCode INVOICE_CANCELLED = ProblemCode.of("late_fee.invoice_cancelled");

    private static final String SUBJECT = "LATE_FEE";
    private static final int BEFORE_SET_OFF = Interceptor.Priority.APPLICATION - 100;

    @Inject
    private LockedStandings locked;

    @Inject
    private LateFees fees;

    @Inject
    private IssuedRecords records;

    @Inject
    private Posting posting;

    @Inject
    private CreditNews news;

    @Inject
    private DocumentHistory history;

    @Inject
    private PaymentCheck check;

    @Inject
    private BusinessTime time;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Event<DocumentSettled> settled;

    /** Charges a fee on top of an invoice that is open. */
    public LateFee charge(DocumentRef invoice, Money amount, LocalDate today) {
        LateFee fee =
                LateFee.charged(locked.of(invoice), amount, today, caller.get().actor(), time.now());
        add(fee, EvidenceType.LATE_FEE_CHARGED, EventType.LATE_FEE_CHARGED);
        return fee;
    }

    /**
     * A person waives a fee.
     *
     * @throws RuleViolated {@code late_fee.already_waived}, {@code late_fee.paid}
     */
    public void waive(UUID id, String reason) {
        LateFee fee = fees.find(id).filter(each -> each.reversesId() == null).orElseThrow(NotFound::create);
        String words = check.reason(reason);
        DocumentStanding standing = locked.of(fee.document());
        if (fees.waiverOf(id).isPresent()) {
            throw RuleViolated.of(ALREADY_WAIVED);
        }
        if (!isOpen(fee, standing)) {
            throw RuleViolated.of(
                    PAID,
                    "value",
                    fee.amount().plain(),
                    "limit",
                    standing.asked().plain());
        }
        waive(fee.waived(words, notBefore(fee), caller.get().actor(), time.now()));
    }

    /** The system waives a fee because of what happened, as far as it was not paid or waived already. */
    public void waive(UUID id, Problem reason) {
        fees.find(id).ifPresent(fee -> waiveOpen(fee, locked.of(fee.document()), reason));
    }

    /** Whoever owes no invoice any more was late with none; before the credit note is counted towards it. */
    void invoiceCredited(@Observes @Priority(BEFORE_SET_OFF) InvoiceCredited event) {
        DocumentRef invoice = event.invoice();
        if (locked.of(invoice).isCancelled()) {
            Problem reason = Problem.of(INVOICE_CANCELLED, "number", number(invoice));
            fees.standing(invoice).forEach(fee -> waiveOpen(fee, locked.of(invoice), reason));
        }
    }

    private void waiveOpen(LateFee fee, DocumentStanding standing, Problem reason) {
        if (fees.waiverOf(fee.id()).isEmpty() && isOpen(fee, standing)) {
            waive(fee.waived(reason, notBefore(fee), caller.get().actor(), time.now()));
        }
    }

    private void waive(LateFee waiver) {
        DocumentStanding standing = add(waiver, EvidenceType.LATE_FEE_WAIVED, EventType.LATE_FEE_WAIVED);
        String amount = waiver.amount().negated().toString();
        history.add(
                new HistoryEvent(waiver.document(), HistoryType.FEE_WAIVED, waiver.at(), waiver.decidedBy(), amount));
        if (standing.settlement() == SettlementState.PAID) {
            settled.fire(new DocumentSettled(waiver.document()));
        }
    }

    private DocumentStanding add(LateFee fee, EvidenceType proof, EventType event) {
        DocumentStanding standing = fees.add(fee);
        Instant now = fee.at();
        posting.lateFee(fee, number(fee.document()), now);
        UUID charged = fee.reversesId();
        news.tell(
                proof,
                event,
                SUBJECT,
                charged == null ? fee.id() : charged,
                Map.of(
                        "fee", (charged == null ? fee.id() : charged).toString(),
                        "document", fee.document().toString(),
                        "amount", fee.amount().plain(),
                        "currency", fee.amount().currency().code(),
                        "on", fee.chargedOn().toString()),
                now);
        return standing;
    }

    /** Whatever was paid, was paid for the invoice or the fee: what is open is at least the fee. */
    private static boolean isOpen(LateFee fee, DocumentStanding standing) {
        return standing.open().compareTo(fee.amount()) >= 0;
    }

    private LocalDate notBefore(LateFee fee) {
        LocalDate today = time.today();
        return today.isBefore(fee.chargedOn()) ? fee.chargedOn() : today;
    }

    private String number(DocumentRef invoice) {
        return records.numberOf(invoice).map(Object::toString).orElse("");
    }
}
