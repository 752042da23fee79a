/** The pages about what banks say: files, entries, and which invoices they pay. */
@NullMarked
package now.billing.web.bank;

import org.jspecify.annotations.NullMarked;
