/** What every use case stands behind: who calls, for which tenant, at what time, and in which transaction. */
@NullMarked
package now.billing.access.boundary;

import org.jspecify.annotations.NullMarked;
