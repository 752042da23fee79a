/** Step 4 of the flow: a frozen document goes to its receiver, by mail or by its public page. */
@NullMarked
package now.billing.sending;

import org.jspecify.annotations.NullMarked;
