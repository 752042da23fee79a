/** Provisioning and care of tenants. */
@NullMarked
package now.billing.operating;

import org.jspecify.annotations.NullMarked;
