/** What anybody may use without an account: nothing of it is stored, and nobody's data is read. */
@NullMarked
package now.billing.tools;

import org.jspecify.annotations.NullMarked;
