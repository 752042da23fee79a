/** How issued documents reach their receiver, and that they were looked at. */
@NullMarked
package now.billing.delivery;

import org.jspecify.annotations.NullMarked;
