/** The life cycles as total tables: every pair of state and event has an answer. */
@NullMarked
package now.billing.kernel.lifecycle;

import org.jspecify.annotations.NullMarked;
