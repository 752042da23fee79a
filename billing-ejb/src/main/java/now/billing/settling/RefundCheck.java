package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import now.billing.kernel.document.Limits;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.BusinessDay;
import now.billing.kernel.text.Text;
import now.billing.payments.Payment;
import now.billing.payments.PaymentMethod;
import now.billing.payments.RefundFacts;
import org.jspecify.annotations.Nullable;

/** Turns what a person says of money paid out into facts, or refuses with every field that is wrong. */
@Dependent
class RefundCheck {
    static final ProblemCode EXCEEDS = ProblemCode.of("refund.exceeds_credit");
    static final ProblemCode IN_THE_FUTURE = ProblemCode.of("refund.in_the_future");
    static final ProblemCode TOO_EARLY = ProblemCode.of("refund.before_credit");

    private final PaymentCheck payments;

    @Inject
    RefundCheck(PaymentCheck payments) {
        this.payments = payments;
    }

    /**
     * @param left what can be paid out
     * @param first the day from which it is there
     */
    RefundFacts facts(RecordRefund command, Money left, LocalDate first, LocalDate today) {
        FieldProblems problems = new FieldProblems();
        checkAmount(command.amount(), left, problems);
        LocalDate on = command.refundedOn() == null ? today : command.refundedOn();
        checkDay(on, first, today, problems);
        PaymentMethod method = method(command.method(), problems);
        String reference = payments.reference(command.reference(), problems);
        String reason = Text.typedLine(command.reason());
        Text.checkLine(problems, "reason", reason, Limits.REASON);
        problems.throwIfAny();
        return new RefundFacts(command.amount(), on, method, reference, reason);
    }

    private static void checkAmount(Money amount, Money left, FieldProblems problems) {
        if (!amount.isPositive()) {
            problems.add("amount", Payment.NOT_POSITIVE, "value", amount.plain());
        } else if (amount.compareTo(left) > 0) {
            problems.add("amount", EXCEEDS, "value", amount.plain(), "limit", left.plain());
        }
    }

    private static void checkDay(LocalDate on, LocalDate first, LocalDate today, FieldProblems problems) {
        if (!BusinessDay.isPossible(on)) {
            BusinessDay.check(problems, "refundedOn", on);
        } else if (on.isAfter(today)) {
            problems.add("refundedOn", IN_THE_FUTURE, "value", on, "limit", today);
        } else if (on.isBefore(first)) {
            problems.add("refundedOn", TOO_EARLY, "value", on, "limit", first);
        }
    }

    private static PaymentMethod method(@Nullable String text, FieldProblems problems) {
        PaymentMethod known = text == null ? null : PaymentCheck.method(text, problems);
        return known == null ? PaymentMethod.OTHER : known;
    }
}
