package now.billing.reporting;

import java.util.List;
import java.util.Map;
import now.billing.kernel.money.Money;

/**
 * Figures over a whole list, loaded apart from its rows.
 *
 * @param counts rows per tab, capped at {@value #CAP}
 * @param payable what the invoices ask for, per currency, of the chosen tab and filters
 * @param open what is still to be paid, per currency
 */
public record ListTotals(Map<DocumentQuery.Tab, Integer> counts, List<Money> payable, List<Money> open) {
    public static final int CAP = 10_000;
}
