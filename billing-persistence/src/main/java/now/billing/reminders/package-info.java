/** Reminders of invoices that are overdue: what is said when, who is not reminded, and what was sent. */
@NullMarked
package now.billing.reminders;

import org.jspecify.annotations.NullMarked;
