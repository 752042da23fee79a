/** Reminding customers of invoices that are overdue: what is due, what is said, what goes out, and what stops it. */
@NullMarked
package now.billing.reminding;

import org.jspecify.annotations.NullMarked;
