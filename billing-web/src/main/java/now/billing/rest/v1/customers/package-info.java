/** Customers and suppliers over the API, and their statements. */
@NullMarked
package now.billing.rest.v1.customers;

import org.jspecify.annotations.NullMarked;
