/** One box over invoices, customers and payments. */
@NullMarked
package now.billing.web.search;

import org.jspecify.annotations.NullMarked;
