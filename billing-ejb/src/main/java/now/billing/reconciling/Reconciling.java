package now.billing.reconciling;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.CurrentCaller;
import now.billing.banking.BankFacts;
import now.billing.banking.BankState;
import now.billing.banking.BankTransaction;
import now.billing.banking.BankTransactions;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.Limits;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.text.Text;
import now.billing.maintaining.RecordChecks;
import now.billing.maintaining.spi.PrintableText;
import now.billing.payments.PaymentMethod;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.Standings;
import now.billing.settling.AllocatePayment;
import now.billing.settling.PaymentReversed;
import now.billing.settling.RecordPayment;
import now.billing.settling.Settling;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an entry is: a payment, recorded as every other is, or none. The entry is locked before the customer's
 * account, and is a payment at most once at a time; that a payment is reversed, wherever, opens its entry again.
 * Asks for
 * no permission.
 */
@Dependent
class Reconciling {
    static final ProblemCode NOT_OPEN = ProblemCode.of("bank_transaction.not_open");
    static final ProblemCode NOT_IGNORED = ProblemCode.of("bank_transaction.not_ignored");
    static final ProblemCode NOT_MATCHED = ProblemCode.of("bank_transaction.not_matched");
    static final ProblemCode NO_RECEIPT = ProblemCode.of("bank_transaction.no_receipt");

    @Inject
    private BankTransactions transactions;

    @Inject
    private Standings standings;

    @Inject
    private Settling settling;

    @Inject
    private Suggesting suggesting;

    @Inject
    private PrintableText fonts;

    @Inject
    private BusinessTime time;

    @Inject
    private CurrentCaller caller;

    /**
     * Records the entry as a payment.
     *
     * @return the payment
     */
    UUID match(UUID id, MatchTransaction command) {
        BankTransaction one = open(id);
        return record(one, customer(command), command.allocations(), false);
    }

    /** Records it where one proposal is certain by now; null where none is, or somebody has decided about it. */
    @Nullable
    UUID matchIfCertain(UUID id) {
        BankTransaction one = transactions.lock(id).orElseThrow(NotFound::create);
        if (one.decidedAt() != null) {
            return null;
        }
        List<Suggestion> certain = suggesting.certain(List.of(one)).getOrDefault(id, List.of());
        if (certain.size() != 1) {
            return null;
        }
        MatchTransaction proposed = MatchTransaction.of(certain.get(0));
        return record(one, customer(proposed), proposed.allocations(), true);
    }

    /** Says that an entry is no customer's payment, or that it is looked at elsewhere. */
    void ignore(UUID id, String typed) {
        String reason = Text.typedLine(typed);
        if (reason.isEmpty()) {
            throw InvalidInput.of("reason", ProblemCode.REQUIRED);
        }
        FieldProblems problems = new FieldProblems();
        Text.checkLine(problems, "reason", reason, Limits.REASON);
        problems.throwIfAny();
        BankTransaction one = transactions.lock(id).orElseThrow(NotFound::create);
        if (one.state() != BankState.OPEN) {
            throw RuleViolated.of(NOT_OPEN, "value", one.state());
        }
        transactions.ignored(id, reason, caller.get().actor(), time.now());
    }

    void reopen(UUID id) {
        BankTransaction one = transactions.lock(id).orElseThrow(NotFound::create);
        if (one.state() != BankState.IGNORED) {
            throw RuleViolated.of(NOT_IGNORED, "value", one.state());
        }
        transactions.reopened(id, caller.get().actor(), time.now());
    }

    /** Reverses the payment that an entry is recorded as; the entry itself is opened by that. */
    void undo(UUID id, String reason) {
        UUID payment = transactions.find(id).orElseThrow(NotFound::create).paymentId();
        if (payment == null) {
            throw RuleViolated.of(NOT_MATCHED);
        }
        settling.reverse(payment, reason);
    }

    void reopened(@Observes PaymentReversed event) {
        transactions.undone(event.paymentId(), caller.get().actor(), time.now());
    }

    private BankTransaction open(UUID id) {
        BankTransaction one = transactions.lock(id).orElseThrow(NotFound::create);
        if (one.state() != BankState.OPEN) {
            throw RuleViolated.of(NOT_OPEN, "value", one.state());
        }
        if (!one.facts().isReceipt()) {
            throw RuleViolated.of(NO_RECEIPT);
        }
        return one;
    }

    /** Whose money it is: who is named, else who owes the first document. */
    private UUID customer(MatchTransaction command) {
        UUID named = command.customerId();
        if (named != null) {
            return named;
        }
        if (command.allocations().isEmpty()) {
            throw InvalidInput.of("customerId", ProblemCode.REQUIRED);
        }
        UUID document = command.allocations().get(0).documentId();
        return standings
                .find(DocumentRef.invoice(document))
                .map(DocumentStanding::customerId)
                .orElseThrow(NotFound::create);
    }

    private UUID record(BankTransaction one, UUID customer, List<AllocatePayment> parts, boolean byItself) {
        BankFacts facts = one.facts();
        UUID payment = settling.record(new RecordPayment(
                customer,
                facts.amount(),
                Suggesting.receivedOn(facts, time.today()),
                PaymentMethod.BANK_TRANSFER.name(),
                reference(facts),
                parts));
        transactions.matched(one.id(), payment, byItself, caller.get().actor(), time.now());
        return payment;
    }

    /** What the payer quoted or wrote, as far as it can be printed. */
    private String reference(BankFacts facts) {
        String said = facts.reference().isEmpty() ? facts.remittance() : facts.reference();
        return Stream.of(said, facts.bankReference())
                .map(each -> Text.cut(each, Limits.REFERENCE))
                .filter(this::isPrintable)
                .findFirst()
                .orElse("");
    }

    private boolean isPrintable(String reference) {
        FieldProblems problems = new FieldProblems();
        Text.checkLine(problems, "reference", reference, Limits.REFERENCE);
        return problems.isEmpty()
                && RecordChecks.undrawable(fonts, "reference", reference).isEmpty();
    }
}
