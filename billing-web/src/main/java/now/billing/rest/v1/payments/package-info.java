/** Payments, their reversal and their receipts over the API. */
@NullMarked
package now.billing.rest.v1.payments;

import org.jspecify.annotations.NullMarked;
