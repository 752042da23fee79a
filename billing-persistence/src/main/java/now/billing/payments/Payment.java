package now.billing.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.Limits;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;
import now.billing.storage.Ids;

/**
 * Money that came in from a customer.
 *
 * <p>Life: recorded, and from then on a fact: the database lets nobody change or delete it. A mistake is taken back
 * by a
 * {@link PaymentReversal}. What it pays is said by allocations; what is not allocated stays as credit on the account.
 */
@Entity
@Table(name = "payment")
public class Payment {
    public static final ProblemCode NOT_POSITIVE = ProblemCode.of("payment.not_positive");

    @Id
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    private BigDecimal amount;

    @Column(name = "currency_code")
    private String currency;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private String reference;
    private String note;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "created_at")
    private Instant recordedAt;

    /** For persistence. */
    protected Payment() {}

    /**
     * Records a payment.
     *
     * @param by the principal who says so
     * @throws InvalidInput if the amount is not positive or a text is too long
     */
    public static Payment record(UUID customerId, PaymentFacts facts, String by, Instant at) {
        FieldProblems problems = new FieldProblems();
        if (!facts.amount().isPositive()) {
            problems.add("amount", NOT_POSITIVE, "value", facts.amount().plain());
        }
        Text.checkLine(problems, "reference", facts.reference(), Limits.REFERENCE);
        Text.checkLines(problems, "note", facts.note(), Limits.NOTES);
        problems.throwIfAny();
        Payment payment = new Payment();
        payment.reference = facts.reference();
        payment.note = facts.note();
        payment.id = Ids.next();
        payment.customerId = customerId;
        payment.amount = facts.amount().amount();
        payment.currency = facts.amount().currency().code();
        payment.receivedOn = facts.receivedOn();
        payment.method = facts.method();
        payment.recordedBy = by;
        payment.recordedAt = at;
        return payment;
    }

    public UUID id() {
        return id;
    }

    public UUID customerId() {
        return customerId;
    }

    public Money amount() {
        return Money.of(amount, CurrencyUnit.of(currency));
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public PaymentMethod method() {
        return method;
    }

    public String reference() {
        return reference;
    }

    public String note() {
        return note;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
