/** How a set-up link becomes an owner, a tenant and its organization. */
@NullMarked
package now.billing.access.founding;

import org.jspecify.annotations.NullMarked;
