package now.billing.reporting;

import java.time.LocalDate;
import java.util.List;
import now.billing.receivables.Payables;

/**
 * What is owed to suppliers by how long it is overdue.
 *
 * @param on the business date
 * @param sums one a currency
 * @param suppliers those to whom most is owed first, {@value Payables#MOST} at most
 */
public record PayablesView(LocalDate on, List<Payables.Aged> sums, List<Payables.OfSupplier> suppliers) {}
