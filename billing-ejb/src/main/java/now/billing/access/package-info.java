/** Who calls, for which tenant, and what the caller may do: the one gate in front of every use case. */
@NullMarked
package now.billing.access;

import org.jspecify.annotations.NullMarked;
