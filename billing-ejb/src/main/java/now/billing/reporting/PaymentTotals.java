package now.billing.reporting;

import java.util.List;
import java.util.Map;
import now.billing.kernel.money.Money;

/**
 * Figures over a whole list of payments, loaded apart from its rows.
 *
 * @param counts rows per tab, capped at {@link ListTotals#CAP}; none for ON_ACCOUNT
 * @param received sum per currency of the chosen tab and filters, without what was taken back
 */
public record PaymentTotals(Map<PaymentQuery.Tab, Integer> counts, List<Money> received) {}
