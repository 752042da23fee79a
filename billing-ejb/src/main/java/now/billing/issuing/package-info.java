/** Step 2 of the flow: the only place that numbers and freezes a document. Start at {@code Issuing}. */
@NullMarked
package now.billing.issuing;

import org.jspecify.annotations.NullMarked;
