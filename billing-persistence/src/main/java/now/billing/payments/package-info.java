/** Money that came in and went out, as facts: payments, refunds, and what takes them back. */
@NullMarked
package now.billing.payments;

import org.jspecify.annotations.NullMarked;
