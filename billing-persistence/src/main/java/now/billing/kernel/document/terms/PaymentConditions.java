package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.DueDateRule;
import now.billing.kernel.schedule.DueDateRule.Counted;
import org.jspecify.annotations.Nullable;

/**
 * When documents are usually due, and what is let off for paying early: of an organization, or of a customer. Nothing
 * of it stands in a document before a draft begins with it, or is issued without a due date.
 *
 * @param counted what the due date is counted by, or null where nothing is set
 * @param days of DAYS and END_OF_MONTH; 0 if left out
 * @param dayOfMonth of DAY_OF_MONTH, which needs it
 * @param months of DAY_OF_MONTH: 0 the next such day, 1 that of the next month
 * @param discounts what new documents promise for paying early
 */
public record PaymentConditions(
        @Term @Nullable Counted counted,

        @Term(greatest = PaymentConditions.MOST_DAYS) @Nullable
        Integer days,

        @Term(greatest = DueDateRule.LAST_DAY) @Nullable Integer dayOfMonth,
        @Term(greatest = DueDateRule.MOST_MONTHS) @Nullable Integer months,
        @Term(most = EarlyPaymentDiscount.MOST) List<EarlyPaymentDiscount> discounts)
        implements Serializable {

    /** The longest time for payment that can be set. */
    public static final int MOST_DAYS = 365;

    public static final RecordShape<PaymentConditions> SHAPE = RecordShape.of(PaymentConditions.class);

    /** Nothing is set. */
    public static final PaymentConditions NONE = SHAPE.empty();

    static final ProblemCode NOT_WITH_COUNTED = ProblemCode.of("conditions.not_with_counted");

    public PaymentConditions {
        discounts = List.copyOf(discounts);
    }

    /** So many days after the issue, and nothing for paying early. */
    public static PaymentConditions within(int days) {
        return new PaymentConditions(Counted.DAYS, days, null, null, List.of());
    }

    /** Notes everything that is wrong. */
    public void check(FieldProblems problems) {
        SHAPE.check(problems, "", this);
        boolean fixed = counted == Counted.DAY_OF_MONTH;
        if (counted == null) {
            problems.add("counted", ProblemCode.REQUIRED);
        } else if (fixed && dayOfMonth == null) {
            problems.add("dayOfMonth", ProblemCode.REQUIRED);
        } else if (fixed && dayOfMonth != null && dayOfMonth == 0) {
            problems.add("dayOfMonth", ProblemCode.OUT_OF_RANGE, "value", dayOfMonth, "limit", 1);
        }
        if (fixed && days != null) {
            problems.add("days", NOT_WITH_COUNTED);
        }
        if (!fixed && dayOfMonth != null) {
            problems.add("dayOfMonth", NOT_WITH_COUNTED);
        }
        if (!fixed && months != null) {
            problems.add("months", NOT_WITH_COUNTED);
        }
        EarlyPaymentDiscount.check(problems, "discounts", discounts);
    }

    /** When what is issued on this day is due (BT-9); that day where nothing is set. */
    public LocalDate dueDate(LocalDate issueDate) {
        return new DueDateRule(counted == null ? Counted.DAYS : counted, or0(days), or0(dayOfMonth), or0(months))
                .dueDate(issueDate);
    }

    private static int or0(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
