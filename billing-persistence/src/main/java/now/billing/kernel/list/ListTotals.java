package now.billing.kernel.list;

import java.util.List;
import java.util.Map;
import now.billing.kernel.money.Money;

/**
 * Figures over all rows of a list, loaded apart from them, because they cost more.
 *
 * @param <T> the tabs over the list
 * @param counts rows behind each tab, one more than {@value #CAP} where there are more; a tab may be left out
 * @param sums of the chosen tab and filter, one a currency
 * @param open what of these sums is still to be paid
 */
public record ListTotals<T>(Map<T, Integer> counts, List<Money> sums, List<Money> open) {
    public static final int CAP = 10_000;

    /** Of a list without amounts. */
    public static <T> ListTotals<T> of(Map<T, Integer> counts) {
        return new ListTotals<>(counts, List.of(), List.of());
    }
}
