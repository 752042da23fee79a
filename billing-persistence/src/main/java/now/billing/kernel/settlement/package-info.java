/** How money meets open documents; settlement is derived, never stored. */
@NullMarked
package now.billing.kernel.settlement;

import org.jspecify.annotations.NullMarked;
