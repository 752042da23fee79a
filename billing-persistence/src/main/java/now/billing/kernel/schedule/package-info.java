/** When things fall due. */
@NullMarked
package now.billing.kernel.schedule;

import org.jspecify.annotations.NullMarked;
