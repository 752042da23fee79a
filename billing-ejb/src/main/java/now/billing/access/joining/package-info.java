/** How an invited person comes in. */
@NullMarked
package now.billing.access.joining;

import org.jspecify.annotations.NullMarked;
