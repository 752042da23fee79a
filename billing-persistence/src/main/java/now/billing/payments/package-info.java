/** Money that came in, as facts: payments and their reversals. */
@NullMarked
package now.billing.payments;

import org.jspecify.annotations.NullMarked;
