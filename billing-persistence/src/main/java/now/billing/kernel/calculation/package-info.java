/** The only place where totals are made. Start at {@link now.billing.kernel.calculation.DocumentCalculator}. */
@NullMarked
package now.billing.kernel.calculation;

import org.jspecify.annotations.NullMarked;
