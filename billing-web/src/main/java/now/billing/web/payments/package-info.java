/** Payments on screen: the list and recording one. */
@NullMarked
package now.billing.web.payments;

import org.jspecify.annotations.NullMarked;
