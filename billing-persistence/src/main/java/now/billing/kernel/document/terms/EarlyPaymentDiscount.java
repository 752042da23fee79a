package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.util.List;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * So many percent less for whom pays within so many days; payment terms, not an allowance.
 */
public record EarlyPaymentDiscount(
        @Term(required = true, greatest = EarlyPaymentDiscount.LONGEST_DAYS) @Nullable
        Integer days,

        @Term(required = true) @Nullable Percent percent)
        implements Serializable {

    /** Discounts that one document may promise. */
    public static final int MOST = 3;

    /** Whoever takes longer has not paid early. */
    public static final int LONGEST_DAYS = 365;

    static final ProblemCode OUT_OF_ORDER = ProblemCode.of("document.discounts_out_of_order");

    /**
     * Notes what is wrong with discounts that are promised together: each is more than nothing and less than all, and
     * whoever waits longer gets less.
     */
    public static void check(FieldProblems problems, String path, List<EarlyPaymentDiscount> discounts) {
        EarlyPaymentDiscount before = null;
        for (int i = 0; i < discounts.size(); i++) {
            EarlyPaymentDiscount each = discounts.get(i);
            Percent percent = each.percent();
            String field = path + "[" + i + "]";
            if (percent != null && (percent.isZero() || percent.compareTo(Percent.HUNDRED) >= 0)) {
                problems.add(
                        field + ".percent", ProblemCode.OUT_OF_RANGE, "value", percent.plain(), "limit", "> 0, < 100");
            }
            if (before != null && !each.follows(before)) {
                problems.add(field + ".days", OUT_OF_ORDER);
            }
            before = each;
        }
    }

    private boolean follows(EarlyPaymentDiscount before) {
        Integer earlier = before.days;
        Percent more = before.percent;
        return days == null
                || percent == null
                || earlier == null
                || more == null
                || (days > earlier && percent.compareTo(more) < 0);
    }
}
