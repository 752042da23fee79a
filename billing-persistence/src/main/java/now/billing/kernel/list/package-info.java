/** Parts of lists that are too long to be read at once. */
@NullMarked
package now.billing.kernel.list;

import org.jspecify.annotations.NullMarked;
