/**
 * The pure heart of BillingNow: no container, no clock, no database; only {@code java.*} and {@code org.jspecify.*}.
 */
@NullMarked
package now.billing.kernel;

import org.jspecify.annotations.NullMarked;
