/** Customers and suppliers on screen, and the statement of one customer's account. */
@NullMarked
package now.billing.web.customers;

import org.jspecify.annotations.NullMarked;
