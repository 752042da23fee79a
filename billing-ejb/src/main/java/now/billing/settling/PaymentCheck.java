package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.Limits;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.BusinessDay;
import now.billing.kernel.settlement.AllocationPlan;
import now.billing.kernel.settlement.OpenItem;
import now.billing.kernel.text.Text;
import now.billing.maintaining.RecordChecks;
import now.billing.maintaining.spi.PrintableText;
import now.billing.payments.Payment;
import now.billing.payments.PaymentFacts;
import now.billing.payments.PaymentMethod;
import now.billing.receivables.Standings;
import org.jspecify.annotations.Nullable;

/** Turns what a person says of a payment into facts, or refuses with every field that is wrong. */
@Dependent
class PaymentCheck {
    /** How many documents one payment may pay at a time. */
    static final int ALLOCATIONS = 200;

    static final ProblemCode IN_THE_FUTURE = ProblemCode.of("payment.in_the_future");

    private final Standings standings;
    private final PrintableText fonts;

    @Inject
    PaymentCheck(Standings standings, PrintableText fonts) {
        this.standings = standings;
        this.fonts = fonts;
    }

    PaymentFacts facts(RecordPayment command, LocalDate today) {
        FieldProblems problems = new FieldProblems();
        if (!command.amount().isPositive()) {
            problems.add(
                    "amount", Payment.NOT_POSITIVE, "value", command.amount().plain());
        }
        if (!BusinessDay.isPossible(command.receivedOn())) {
            BusinessDay.check(problems, "receivedOn", command.receivedOn());
        } else if (command.receivedOn().isAfter(today)) {
            problems.add("receivedOn", IN_THE_FUTURE, "value", command.receivedOn(), "limit", today);
        }
        PaymentMethod method = method(command.method(), problems);
        String reference = reference(command.reference(), problems);
        tooMany(command.allocations(), problems);
        problems.throwIfAny();
        return new PaymentFacts(
                command.amount(), command.receivedOn(), method == null ? PaymentMethod.OTHER : method, reference, "");
    }

    /** What the wanted parts pay; a document of another customer is as unknown as one that does not exist. */
    AllocationPlan plan(Payment payment, Money available, List<AllocatePayment> wanted) {
        if (wanted.isEmpty()) {
            return AllocationPlan.nothing(available);
        }
        return explicit(
                available,
                wanted,
                standings.openItems(payment.customerId(), payment.amount().currency()));
    }

    /** What exactly these parts take; a part of a document that is none of the others is refused as not open. */
    static AllocationPlan explicit(Money available, List<AllocatePayment> wanted, List<OpenItem> others) {
        return AllocationPlan.explicit(
                available,
                wanted.stream()
                        .map(part -> new AllocationPlan.Share(document(part.documentId(), others), part.amount()))
                        .toList(),
                others);
    }

    /** The open document with this id, of whatever kind; the plan refuses what is none. */
    private static DocumentRef document(UUID id, List<OpenItem> open) {
        return open.stream()
                .map(OpenItem::document)
                .filter(ref -> ref.id().equals(id))
                .findFirst()
                .orElseGet(() -> DocumentRef.invoice(id));
    }

    List<AllocatePayment> someOf(List<AllocatePayment> wanted) {
        FieldProblems problems = new FieldProblems();
        if (wanted.isEmpty()) {
            problems.add("allocations", ProblemCode.REQUIRED);
        }
        tooMany(wanted, problems);
        problems.throwIfAny();
        return wanted;
    }

    String reason(String text) {
        String reason = Text.typedLine(text);
        if (reason.isEmpty()) {
            throw InvalidInput.of("reason", ProblemCode.REQUIRED);
        }
        FieldProblems problems = new FieldProblems();
        Text.checkLine(problems, "reason", reason, Limits.REASON);
        problems.throwIfAny();
        return reason;
    }

    /** What the payer or the bank wrote; statements show it, so it must be drawable. */
    String reference(@Nullable String text, FieldProblems problems) {
        String reference = Text.typedLine(text);
        Text.checkLine(problems, "reference", reference, Limits.REFERENCE);
        RecordChecks.undrawable(fonts, "reference", reference).ifPresent(problem -> problems.addAll(List.of(problem)));
        return reference;
    }

    void notTooMany(List<AllocatePayment> wanted) {
        FieldProblems problems = new FieldProblems();
        tooMany(wanted, problems);
        problems.throwIfAny();
    }

    private static void tooMany(List<AllocatePayment> wanted, FieldProblems problems) {
        if (wanted.size() > ALLOCATIONS) {
            problems.add("allocations", ProblemCode.TOO_MANY, "value", wanted.size(), "limit", ALLOCATIONS);
        }
    }

    static @Nullable PaymentMethod method(String text, FieldProblems problems) {
        String name = Text.typedLine(text).toUpperCase(Locale.ROOT);
        for (PaymentMethod method : PaymentMethod.values()) {
            if (method.name().equals(name)) {
                return method;
            }
        }
        problems.add("method", name.isEmpty() ? ProblemCode.REQUIRED : ProblemCode.UNKNOWN_CODE, "value", text);
        return null;
    }
}
