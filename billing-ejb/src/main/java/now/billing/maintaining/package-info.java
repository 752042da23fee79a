/**
 * Plain records a business keeps: its organization, customers, suppliers, items, tax rates, bank accounts and number
 * series.
 */
@NullMarked
package now.billing.maintaining;

import org.jspecify.annotations.NullMarked;
