/** Who may do what: the one place where a call is bound to its tenant and its permissions. */
@NullMarked
package now.billing.access;

import org.jspecify.annotations.NullMarked;
