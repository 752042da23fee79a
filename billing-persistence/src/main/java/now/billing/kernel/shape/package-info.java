/** What short texts look like, decided by their length before any pattern sees them. */
@NullMarked
package now.billing.kernel.shape;

import org.jspecify.annotations.NullMarked;
