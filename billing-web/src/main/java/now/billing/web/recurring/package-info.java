/** Recurring invoices on screen: the list, what comes next, and what became of each time. */
@NullMarked
package now.billing.web.recurring;

import org.jspecify.annotations.NullMarked;
