/** Recurring invoices: when they make an invoice, and what became of each time. */
@NullMarked
package now.billing.documents.recurring;

import org.jspecify.annotations.NullMarked;
